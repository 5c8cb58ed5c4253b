package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.recommendation.FollowUp.Obstacle;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A [FollowUp] as part of a document.
final class FollowUpDocument {

    static Document write(FollowUp question) {
        var document = new Document("id", question.id())
                .append("recommendationId", question.recommendationId())
                .append("round", question.round())
                .append("dueOn", question.dueOn().toString())
                .append("asked", question.asked())
                .append("nextOn", Parts.day(question.nextOn()));
        var result = question.result();
        return result == null
                ? document
                : document.append("outcome", result.outcome().name())
                        .append("effect", result.effect())
                        .append("obstacle", Parts.code(result.obstacle()))
                        .append("comment", Parts.sealed(result.comment()));
    }

    static FollowUp read(Document document) {
        return new FollowUp(
                document.getString("id"),
                document.getString("recommendationId"),
                document.getInteger("round"),
                Parts.day(document, "dueOn"),
                document.getInteger("asked"),
                Parts.dayIfAny(document, "nextOn"),
                result(document));
    }

    private static @Nullable Result result(Document document) {
        var outcome = Parts.code(document, "outcome", Outcome.class);
        return outcome == null
                ? null
                : new Result(
                        outcome,
                        document.getInteger("effect"),
                        Parts.code(document, "obstacle", Obstacle.class),
                        Parts.sealedIfAny(document, "comment"));
    }

    private FollowUpDocument() {}
}
