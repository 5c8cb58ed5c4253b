package fi.otverkko.intake.statement;

import fi.otverkko.intake.statement.Statement.Expert;
import fi.otverkko.intake.text.SealedText;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// [Statements] as part of a document. Text goes in and out sealed.
public final class StatementsDocument {

    public static List<Document> write(Statements statements) {
        return statements.all().stream().map(StatementsDocument::write).toList();
    }

    /// Reads what [#write] wrote.
    ///
    /// @param documents null where none was kept yet
    public static Statements read(@Nullable List<Document> documents) {
        return documents == null
                ? Statements.NONE
                : new Statements(
                        documents.stream().map(StatementsDocument::read).toList());
    }

    private static Document write(Statement statement) {
        var deliveredAt = statement.deliveredAt();
        return new Document("round", statement.round())
                .append("text", new Binary(statement.text().bytes()))
                .append(
                        "experts",
                        statement.experts().stream()
                                .map(expert -> new Document("profession", expert.profession())
                                        .append("subjectId", expert.subjectId()))
                                .toList())
                .append("presentedBy", statement.presentedBy())
                .append("recordedBy", statement.recordedBy())
                .append("deliveredAt", deliveredAt == null ? null : Date.from(deliveredAt));
    }

    private static Statement read(Document document) {
        var deliveredAt = document.getDate("deliveredAt");
        return new Statement(
                document.getInteger("round"),
                new SealedText(document.get("text", Binary.class).getData()),
                document.getList("experts", Document.class).stream()
                        .map(expert -> new Expert(expert.getString("profession"), expert.getString("subjectId")))
                        .toList(),
                document.getString("presentedBy"),
                document.getString("recordedBy"),
                deliveredAt == null ? null : deliveredAt.toInstant());
    }

    private StatementsDocument() {}
}
