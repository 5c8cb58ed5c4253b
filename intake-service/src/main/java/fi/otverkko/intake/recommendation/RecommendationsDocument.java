package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.recommendation.CloseOut.ChangedPlan;
import fi.otverkko.intake.recommendation.Recommendations.Ending;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// [Recommendations] as part of a document.
public final class RecommendationsDocument {

    public static Document write(Recommendations recommendations) {
        return new Document(
                        "items",
                        recommendations.items().stream()
                                .map(RecommendationDocument::write)
                                .toList())
                .append(
                        "followUps",
                        recommendations.followUps().stream()
                                .map(FollowUpDocument::write)
                                .toList())
                .append("noneBecause", Parts.sealed(recommendations.noneBecause()))
                .append("notKnown", Parts.sealed(recommendations.notKnown()))
                .append("ending", ending(recommendations.ending()));
    }

    public static Recommendations read(Document document) {
        return new Recommendations(
                document.getList("items", Document.class).stream()
                        .map(RecommendationDocument::read)
                        .toList(),
                document.getList("followUps", Document.class).stream()
                        .map(FollowUpDocument::read)
                        .toList(),
                Parts.sealedIfAny(document, "noneBecause"),
                Parts.sealedIfAny(document, "notKnown"),
                ending(document.get("ending", Document.class)));
    }

    private static Document ending(Ending ending) {
        var document = new Document("closesOn", Parts.day(ending.closesOn()));
        var closeOut = ending.closeOut();
        return closeOut == null
                ? document
                : document.append("changedPlan", closeOut.changedPlan().name())
                        .append("helped", closeOut.helped())
                        .append("learnt", closeOut.learnt())
                        .append("closedOutAt", Date.from(closeOut.at()));
    }

    private static Ending ending(Document document) {
        return new Ending(Parts.dayIfAny(document, "closesOn"), closeOut(document));
    }

    private static @Nullable CloseOut closeOut(Document document) {
        var changed = Parts.code(document, "changedPlan", ChangedPlan.class);
        return changed == null
                ? null
                : new CloseOut(
                        changed,
                        document.getInteger("helped"),
                        document.getInteger("learnt"),
                        Parts.moment(document, "closedOutAt"));
    }

    private RecommendationsDocument() {}
}
