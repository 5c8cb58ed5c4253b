package fi.otverkko.intake.supervision;

import fi.otverkko.intake.supervision.SupervisionRequest.Answer;
import fi.otverkko.intake.supervision.SupervisionRequest.Asked;
import fi.otverkko.intake.supervision.SupervisionRequest.Form;
import fi.otverkko.intake.supervision.SupervisionRequest.Reason;
import fi.otverkko.intake.supervision.SupervisionRequest.Supervisor;
import fi.otverkko.intake.supervision.SupervisionRequest.Wish;
import java.time.LocalDate;
import java.util.Date;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A [SupervisionRequest] as a document.
final class SupervisionDocument {

    static Document write(SupervisionRequest request) {
        var asked = request.asked();
        var answer = request.answer();
        var withdrawnAt = request.withdrawnAt();
        return new Document("askerId", asked.askerId())
                .append("consultationId", asked.consultationId())
                .append("form", asked.form().name())
                .append(
                        "wishes",
                        asked.wishes().stream().sorted().map(Wish::name).toList())
                .append("askedAt", Date.from(asked.at()))
                .append("state", request.state().name())
                .append("answer", answer == null ? null : write(answer))
                .append("withdrawnAt", withdrawnAt == null ? null : Date.from(withdrawnAt));
    }

    static SupervisionRequest read(String id, Document document) {
        var answer = document.get("answer", Document.class);
        var withdrawnAt = document.getDate("withdrawnAt");
        return new SupervisionRequest(
                id,
                new Asked(
                        document.getString("askerId"),
                        document.getString("consultationId"),
                        Form.valueOf(document.getString("form")),
                        document.getList("wishes", String.class).stream()
                                .map(Wish::valueOf)
                                .collect(Collectors.toSet()),
                        document.getDate("askedAt").toInstant()),
                answer == null ? null : answer(answer),
                withdrawnAt == null ? null : withdrawnAt.toInstant());
    }

    private static Document write(Answer answer) {
        var provider = answer.provider();
        var startsOn = answer.startsOn();
        var reason = answer.reason();
        return new Document("provider", provider == null ? null : provider.name())
                .append("startsOn", startsOn == null ? null : startsOn.toString())
                .append("reason", reason == null ? null : reason.name())
                .append("by", answer.by())
                .append("at", Date.from(answer.at()));
    }

    private static Answer answer(Document document) {
        return new Answer(
                value(document, "provider", Supervisor::valueOf),
                value(document, "startsOn", LocalDate::parse),
                value(document, "reason", Reason::valueOf),
                document.getString("by"),
                document.getDate("at").toInstant());
    }

    private static <T> @Nullable T value(Document document, String name, Function<String, T> reader) {
        var written = document.getString(name);
        return written == null ? null : reader.apply(written);
    }

    private SupervisionDocument() {}
}
