package fi.otverkko.intake.processing;

import fi.otverkko.intake.processing.ProcessingRecord.Content;
import fi.otverkko.intake.processing.ProcessingRecord.Controller;
import fi.otverkko.intake.processing.ProcessingRecord.Title;
import fi.otverkko.intake.processing.ProcessingRecord.Version;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A [ProcessingRecord] as a document. `until` is there for what ends or is to be reviewed, `unreminded` as long as
/// nobody was told: they are looked for by it.
final class ProcessingDocument {

    static Document write(ProcessingRecord record) {
        var draft = record.draft();
        var document = new Document("sort", record.sort().name())
                .append("isPublished", !record.published().isEmpty())
                .append(
                        "published",
                        record.published().stream()
                                .map(version -> new Document("number", version.number())
                                        .append("content", write(version.content()))
                                        .append("at", Date.from(version.publishedAt())))
                                .toList())
                .append("draft", draft == null ? null : write(draft));
        var due = record.due();
        if (due != null) {
            document.append("until", due.toString());
            if (!due.equals(record.remindedOf())) {
                document.append("unreminded", due.toString());
            }
        }
        return document.append("remindedOf", text(record.remindedOf()));
    }

    static ProcessingRecord read(String id, Document document) {
        var draft = document.get("draft", Document.class);
        return new ProcessingRecord(
                id,
                Sort.valueOf(document.getString("sort")),
                document.getList("published", Document.class).stream()
                        .map(version -> new Version(
                                version.getInteger("number"),
                                content(part(version, "content")),
                                version.getDate("at").toInstant()))
                        .toList(),
                draft == null ? null : content(draft),
                day(document.getString("remindedOf")));
    }

    private static Document write(Content content) {
        var title = content.title();
        var fields = new Document();
        content.fields().forEach((field, text) -> fields.append(field.name(), text));
        return new Document(
                        "title",
                        new Document("fi", title.fi()).append("sv", title.sv()).append("en", title.en()))
                .append("fields", fields)
                .append(
                        "controllers",
                        content.controllers().stream()
                                .map(it ->
                                        new Document("function", it.function()).append("controller", it.controller()))
                                .toList())
                .append("validUntil", text(content.validUntil()))
                .append("assessment", AssessmentDocument.write(content.assessment()));
    }

    private static Content content(Document document) {
        var title = part(document, "title");
        var fields = new EnumMap<Field, String>(Field.class);
        part(document, "fields").forEach((field, text) -> fields.put(Field.valueOf(field), String.valueOf(text)));
        return new Content(
                new Title(title.getString("fi"), title.getString("sv"), title.getString("en")),
                fields,
                document.getList("controllers", Document.class).stream()
                        .map(it -> new Controller(it.getString("function"), it.getString("controller")))
                        .toList(),
                day(document.getString("validUntil")),
                AssessmentDocument.read(document.get("assessment", Document.class)));
    }

    private static Document part(Document document, String name) {
        return Objects.requireNonNull(document.get(name, Document.class), name);
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private ProcessingDocument() {}
}
