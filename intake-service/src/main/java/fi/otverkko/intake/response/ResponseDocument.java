package fi.otverkko.intake.response;

import fi.otverkko.intake.combination.AcceptedCombination;
import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.response.Response.Section;
import fi.otverkko.intake.response.Response.Version;
import fi.otverkko.intake.text.SealedText;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// A [Response] as part of a document. A day is stored as its beginning in UTC, a text as bytes.
public final class ResponseDocument {

    public static Document write(Response response) {
        var sections = new Document();
        response.sections()
                .forEach((linkId, section) -> sections.append(
                        linkId,
                        new Document("edition", section.edition()).append("answers", write(section.answers()))));
        var accepted = response.accepted();
        return new Document("form", response.form().name())
                .append("version", response.form().version())
                .append("sections", sections)
                .append(
                        "kept",
                        response.kept().stream().map(ResponseDocument::write).toList())
                .append("accepted", accepted == null ? null : write(accepted));
    }

    public static Response read(Document document) {
        var sections = new LinkedHashMap<String, Section>();
        part(document, "sections").forEach((linkId, section) -> {
            var part = (Document) section;
            sections.put(linkId, new Section(part.getLong("edition"), answers(part(part, "answers"))));
        });
        return new Response(
                new Version(document.getString("form"), document.getString("version")),
                sections,
                document.getList("kept", Document.class).stream()
                        .map(ResponseDocument::kept)
                        .toList(),
                accepted(document.get("accepted", Document.class)));
    }

    private static Document write(Answers answers) {
        var document = new Document();
        answers.values()
                .forEach((linkId, values) -> document.append(
                        linkId, values.stream().map(ResponseDocument::written).toList()));
        return document;
    }

    private static Object written(Object value) {
        return switch (value) {
            case SealedText text -> new Binary(text.bytes());
            case LocalDate day -> Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            case Answers row -> write(row);
            default -> value;
        };
    }

    private static Answers answers(Document document) {
        var answers = new LinkedHashMap<String, List<Object>>();
        document.forEach((linkId, values) -> answers.put(
                linkId, ((List<?>) values).stream().map(ResponseDocument::value).toList()));
        return new Answers(answers);
    }

    private static Object value(Object written) {
        return switch (written) {
            case Binary text -> new SealedText(text.getData());
            case Date day -> LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC);
            case Document row -> answers(row);
            default -> written;
        };
    }

    private static Document write(Kept place) {
        return new Document("field", place.field())
                .append("kind", place.kind())
                .append("start", place.start())
                .append("end", place.end())
                .append("reason", place.reason().name());
    }

    private static Kept kept(Document place) {
        return new Kept(
                place.getString("field"),
                place.getString("kind"),
                place.getInteger("start"),
                place.getInteger("end"),
                Kept.Reason.valueOf(place.getString("reason")));
    }

    private static Document write(AcceptedCombination accepted) {
        return new Document("codes", accepted.codes())
                .append("reason", accepted.reason().name());
    }

    private static @Nullable AcceptedCombination accepted(@Nullable Document document) {
        return document == null
                ? null
                : new AcceptedCombination(
                        document.getList("codes", String.class),
                        AcceptedCombination.Reason.valueOf(document.getString("reason")));
    }

    private static Document part(Document document, String name) {
        return Objects.requireNonNull(document.get(name, Document.class), name);
    }

    private ResponseDocument() {}
}
