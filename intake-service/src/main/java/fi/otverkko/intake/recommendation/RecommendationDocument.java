package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.recommendation.Recommendation.Agreed;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.recommendation.Recommendation.Format;
import fi.otverkko.intake.recommendation.Recommendation.HandedOver;
import fi.otverkko.intake.recommendation.Recommendation.Life;
import fi.otverkko.intake.recommendation.Recommendation.Sector;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A [Recommendation] as part of a document.
final class RecommendationDocument {

    static Document write(Recommendation item) {
        return new Document("id", item.id())
                .append("type", item.type().name())
                .append("text", Parts.sealed(item.text()))
                .append("responsibleParty", Parts.sealed(item.responsibleParty()))
                .append("responsibleSector", Parts.code(item.responsibleSector()))
                .append("due", item.due().toString())
                .append("method", item.method())
                .append("agreedWithFamily", item.agreedWithFamily().name())
                .append("life", life(item.life()));
    }

    static Recommendation read(Document document) {
        return new Recommendation(
                document.getString("id"),
                Recommendation.Type.valueOf(document.getString("type")),
                Parts.sealed(document, "text"),
                Parts.sealed(document, "responsibleParty"),
                Parts.code(document, "responsibleSector", Sector.class),
                Parts.day(document, "due"),
                document.getString("method"),
                Agreed.valueOf(document.getString("agreedWithFamily")),
                life(document.get("life", Document.class)));
    }

    private static Document life(Life life) {
        var document = new Document("state", life.state().name())
                .append("dispute", Parts.sealed(life.dispute()))
                .append(
                        "comments",
                        life.comments().stream()
                                .map(RecommendationDocument::comment)
                                .toList());
        var confirmed = life.confirmed();
        if (confirmed != null) {
            document.append("confirmedBy", confirmed.by()).append("confirmedAt", Date.from(confirmed.at()));
        }
        var handedOver = life.handedOver();
        if (handedOver != null) {
            document.append("format", handedOver.format().name())
                    .append("handedOverBy", handedOver.by())
                    .append("handedOverAt", Date.from(handedOver.at()));
        }
        return document;
    }

    private static Life life(Document document) {
        return new Life(
                LifeTable.State.valueOf(document.getString("state")),
                Parts.sealedIfAny(document, "dispute"),
                document.getList("comments", Document.class, List.of()).stream()
                        .map(RecommendationDocument::comment)
                        .toList(),
                confirmed(document),
                handedOver(document));
    }

    private static Document comment(Comment comment) {
        return new Document("id", comment.id())
                .append("text", Parts.sealed(comment.text()))
                .append("by", comment.by())
                .append("at", Date.from(comment.at()));
    }

    private static Comment comment(Document document) {
        return new Comment(
                document.getString("id"),
                Parts.sealed(document, "text"),
                document.getString("by"),
                Parts.moment(document, "at"));
    }

    private static @Nullable Confirmed confirmed(Document document) {
        return document.getString("confirmedBy") == null
                ? null
                : new Confirmed(document.getString("confirmedBy"), Parts.moment(document, "confirmedAt"));
    }

    private static @Nullable HandedOver handedOver(Document document) {
        var format = Parts.code(document, "format", Format.class);
        return format == null
                ? null
                : new HandedOver(format, document.getString("handedOverBy"), Parts.moment(document, "handedOverAt"));
    }

    private RecommendationDocument() {}
}
