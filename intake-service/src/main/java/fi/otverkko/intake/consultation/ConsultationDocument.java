package fi.otverkko.intake.consultation;

import fi.otverkko.intake.consultation.Opening.Channel;
import fi.otverkko.intake.consultation.Opening.IdentityMode;
import fi.otverkko.intake.consultation.Opening.Kind;
import fi.otverkko.intake.consultation.Opening.Requester;
import fi.otverkko.intake.course.CourseDocument;
import fi.otverkko.intake.course.WrittenAnswersDocument;
import fi.otverkko.intake.recommendation.RecommendationsDocument;
import fi.otverkko.intake.response.ResponseDocument;
import fi.otverkko.intake.retention.Retention;
import fi.otverkko.intake.statement.StatementsDocument;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A [Consultation] as a document. Text goes in and out sealed.
final class ConsultationDocument {

    static Document write(Consultation consultation) {
        var opening = consultation.opening();
        var requester = opening.requester();
        var document = new Document("referenceCode", opening.referenceCode())
                .append("kind", opening.kind().name())
                .append("identityMode", opening.identityMode().name())
                .append("language", opening.language())
                .append("createdAt", Date.from(opening.createdAt()))
                .append("channel", opening.channel().name())
                .append("transcriber", opening.transcriber())
                .append(
                        "requester",
                        new Document("subjectId", requester.subjectId())
                                .append("sector", requester.sector())
                                .append("profession", requester.profession())
                                .append("unit", requester.unit()))
                .append("safety", safety(opening.safety()))
                .append("response", ResponseDocument.write(consultation.response()))
                .append("progress", ProgressDocument.write(consultation.progress()))
                .append("grants", GrantsDocument.write(consultation.grants()))
                .append("guests", GrantsDocument.write(consultation.grants().guests()))
                .append("recommendations", RecommendationsDocument.write(consultation.recommendations()))
                .append("retention", retention(consultation.retention()))
                .append("desk", DeskEntry.entry(consultation))
                .append("course", CourseDocument.write(consultation.course()))
                .append("written", WrittenAnswersDocument.write(consultation.written()))
                .append("statements", StatementsDocument.write(consultation.statements()));
        WrittenQuery.mark(document, consultation);
        var next = consultation.recommendations().nextToTell();
        return next == null ? document : document.append("nextToTell", next.toString());
    }

    static Consultation read(String id, Document document) {
        var requester = part(document, "requester");
        return new Consultation(
                id,
                new Opening(
                        document.getString("referenceCode"),
                        Kind.valueOf(document.getString("kind")),
                        IdentityMode.valueOf(document.getString("identityMode")),
                        document.getString("language"),
                        new Requester(
                                requester.getString("subjectId"),
                                requester.getString("sector"),
                                requester.getString("profession"),
                                requester.getString("unit")),
                        safety(document.get("safety", Document.class)),
                        document.getDate("createdAt").toInstant(),
                        Channel.valueOf(document.get("channel", Channel.PLATFORM.name())),
                        document.getString("transcriber")),
                ResponseDocument.read(part(document, "response")),
                ProgressDocument.read(part(document, "progress")),
                GrantsDocument.read(
                        document.getList("grants", Document.class), document.getList("guests", Document.class)),
                RecommendationsDocument.read(part(document, "recommendations")),
                retention(part(document, "retention")),
                CourseDocument.read(document.get("course", Document.class)),
                WrittenAnswersDocument.read(document.getList("written", Document.class)),
                StatementsDocument.read(document.getList("statements", Document.class)));
    }

    private static Document part(Document document, String name) {
        return Objects.requireNonNull(document.get(name, Document.class), name);
    }

    /// `unerased` is there only as long as the case's key may be, `unwarned` as long as nobody was told that it goes
    /// soon: sweeps look for them.
    private static Document retention(Retention retention) {
        var since = Date.from(retention.since());
        var erasedAt = retention.erasedAt();
        var document = new Document("since", since).append("contentGone", retention.contentGone());
        if (!retention.warned()) {
            document.append("unwarned", true);
        }
        return erasedAt == null ? document.append("unerased", since) : document.append("erasedAt", Date.from(erasedAt));
    }

    private static Retention retention(Document document) {
        var erasedAt = document.getDate("erasedAt");
        return new Retention(
                document.getDate("since").toInstant(),
                !document.containsKey("unwarned"),
                document.getBoolean("contentGone"),
                erasedAt == null ? null : erasedAt.toInstant());
    }

    private static Document safety(Opening.Safety safety) {
        var shown = safety.shownAt();
        var acknowledged = safety.acknowledgedAt();
        return new Document("shownAt", shown == null ? null : Date.from(shown))
                .append("acknowledgedAt", acknowledged == null ? null : Date.from(acknowledged));
    }

    private static Opening.Safety safety(@Nullable Document document) {
        if (document == null) {
            return Opening.Safety.UNKNOWN;
        }
        var shown = document.getDate("shownAt");
        var acknowledged = document.getDate("acknowledgedAt");
        return new Opening.Safety(
                shown == null ? null : shown.toInstant(), acknowledged == null ? null : acknowledged.toInstant());
    }

    private ConsultationDocument() {}
}
