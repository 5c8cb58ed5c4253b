package fi.otverkko.intake.course;

import fi.otverkko.intake.course.WrittenAnswers.Stage;
import fi.otverkko.intake.course.WrittenAnswers.WrittenAnswer;
import fi.otverkko.intake.text.SealedText;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// [WrittenAnswers] as part of a document. Text goes in and out sealed.
public final class WrittenAnswersDocument {

    public static List<Document> write(WrittenAnswers answers) {
        return answers.all().stream().map(WrittenAnswersDocument::write).toList();
    }

    /// Reads what [#write] wrote.
    ///
    /// @param documents null where none was kept yet
    public static WrittenAnswers read(@Nullable List<Document> documents) {
        return documents == null
                ? WrittenAnswers.NONE
                : new WrittenAnswers(
                        documents.stream().map(WrittenAnswersDocument::read).toList());
    }

    private static Document write(WrittenAnswer answer) {
        var text = answer.text();
        var sentAt = answer.sentAt();
        return new Document("round", answer.round())
                .append("stage", answer.stage().name())
                .append("drafter", answer.drafter())
                .append("askedAt", Date.from(answer.askedAt()))
                .append("targetAt", Date.from(answer.targetAt()))
                .append("text", text == null ? null : new Binary(text.bytes()))
                .append("checker", answer.checker())
                .append("sentAt", sentAt == null ? null : Date.from(sentAt));
    }

    private static WrittenAnswer read(Document document) {
        var text = document.get("text", Binary.class);
        var sentAt = document.getDate("sentAt");
        return new WrittenAnswer(
                document.getInteger("round"),
                Stage.valueOf(document.getString("stage")),
                document.getString("drafter"),
                document.getDate("askedAt").toInstant(),
                document.getDate("targetAt").toInstant(),
                text == null ? null : new SealedText(text.getData()),
                document.getString("checker"),
                sentAt == null ? null : sentAt.toInstant());
    }

    private WrittenAnswersDocument() {}
}
