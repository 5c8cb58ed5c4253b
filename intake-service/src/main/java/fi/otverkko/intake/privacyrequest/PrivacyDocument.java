package fi.otverkko.intake.privacyrequest;

import fi.otverkko.intake.privacyrequest.PrivacyCommand.Ground;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Received;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Right;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Span;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.State;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Text;
import fi.otverkko.intake.text.SealedText;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// A [PrivacyRequest] as a document. Text goes in and out sealed; days are written so that they sort.
final class PrivacyDocument {

    static Document write(PrivacyRequest request) {
        var received = request.received();
        var span = received.span();
        var ground = request.ground();
        var texts = new Document();
        request.texts().forEach((kind, text) -> texts.append(kind.name(), new Binary(text.bytes())));
        var erasedAt = request.erasedAt();
        return new Document("type", received.type().name())
                .append("subjectId", received.subjectId())
                .append("receivedOn", received.on().toString())
                .append("from", day(span == null ? null : span.from()))
                .append("to", day(span == null ? null : span.to()))
                .append("state", request.state().name())
                .append("open", request.isOpen())
                .append("dueOn", request.dueOn().toString())
                .append("extended", request.extended())
                .append("consultationId", request.consultationId())
                .append("texts", texts)
                .append("ground", ground == null ? null : ground.name())
                .append("decidedOn", day(request.decidedOn()))
                .append("erasedAt", erasedAt == null ? null : Date.from(erasedAt));
    }

    static PrivacyRequest read(String id, Document document) {
        var ground = document.getString("ground");
        var from = day(document, "from");
        var to = day(document, "to");
        var erasedAt = document.getDate("erasedAt");
        var received = new Received(
                Right.valueOf(document.getString("type")),
                document.getString("subjectId"),
                LocalDate.parse(document.getString("receivedOn")),
                from == null || to == null ? null : new Span(from, to));
        return new PrivacyRequest(
                id,
                received,
                State.valueOf(document.getString("state")),
                LocalDate.parse(document.getString("dueOn")),
                document.getBoolean("extended"),
                document.getString("consultationId"),
                texts(Objects.requireNonNull(document.get("texts", Document.class))),
                ground == null ? null : Ground.valueOf(ground),
                day(document, "decidedOn"),
                erasedAt == null ? null : erasedAt.toInstant());
    }

    private static Map<Text, SealedText> texts(Document document) {
        var texts = new EnumMap<Text, SealedText>(Text.class);
        document.forEach((kind, bytes) -> texts.put(Text.valueOf(kind), new SealedText(((Binary) bytes).getData())));
        return texts;
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(Document document, String name) {
        var day = document.getString(name);
        return day == null ? null : LocalDate.parse(day);
    }

    private PrivacyDocument() {}
}
