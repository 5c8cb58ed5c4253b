package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.recommendation.Recommendation.Agreed;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.text.SealedText;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// [Recommendations] as part of a document. Days are kept as `2026-12-10`, because they are no moments.
public final class RecommendationsDocument {

    public static Document write(Recommendations recommendations) {
        var because = recommendations.noneBecause();
        return new Document(
                        "items",
                        recommendations.items().stream()
                                .map(RecommendationsDocument::item)
                                .toList())
                .append(
                        "followUps",
                        recommendations.followUps().stream()
                                .map(RecommendationsDocument::followUp)
                                .toList())
                .append("noneBecause", because == null ? null : new Binary(because.bytes()));
    }

    public static Recommendations read(Document document) {
        return new Recommendations(
                document.getList("items", Document.class).stream()
                        .map(RecommendationsDocument::item)
                        .toList(),
                document.getList("followUps", Document.class).stream()
                        .map(RecommendationsDocument::followUp)
                        .toList(),
                document.get("noneBecause") == null ? null : sealed(document, "noneBecause"));
    }

    private static Document item(Recommendation item) {
        var confirmed = item.confirmed();
        return new Document("id", item.id())
                .append("type", item.type().name())
                .append("text", new Binary(item.text().bytes()))
                .append("responsibleParty", new Binary(item.responsibleParty().bytes()))
                .append("due", item.due().toString())
                .append("agreedWithFamily", item.agreedWithFamily().name())
                .append("confirmedBy", confirmed == null ? null : confirmed.by())
                .append("confirmedAt", confirmed == null ? null : Date.from(confirmed.at()));
    }

    private static Recommendation item(Document document) {
        return new Recommendation(
                document.getString("id"),
                Recommendation.Type.valueOf(document.getString("type")),
                sealed(document, "text"),
                sealed(document, "responsibleParty"),
                LocalDate.parse(document.getString("due")),
                Agreed.valueOf(document.getString("agreedWithFamily")),
                confirmed(document));
    }

    private static @Nullable Confirmed confirmed(Document document) {
        return document.getString("confirmedBy") == null
                ? null
                : new Confirmed(
                        document.getString("confirmedBy"),
                        document.getDate("confirmedAt").toInstant());
    }

    private static Document followUp(FollowUp question) {
        var result = question.result();
        return new Document("id", question.id())
                .append("recommendationId", question.recommendationId())
                .append("round", question.round())
                .append("dueOn", question.dueOn().toString())
                .append("told", question.told())
                .append("outcome", result == null ? null : result.outcome().name())
                .append("effect", result == null ? null : result.effect());
    }

    private static FollowUp followUp(Document document) {
        var outcome = document.getString("outcome");
        return new FollowUp(
                document.getString("id"),
                document.getString("recommendationId"),
                document.getInteger("round"),
                LocalDate.parse(document.getString("dueOn")),
                document.getBoolean("told"),
                outcome == null ? null : new Result(Outcome.valueOf(outcome), document.getInteger("effect")));
    }

    private static SealedText sealed(Document document, String name) {
        return new SealedText(document.get(name, Binary.class).getData());
    }

    private RecommendationsDocument() {}
}
