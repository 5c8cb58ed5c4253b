package fi.otverkko.intake.effect;

import fi.otverkko.intake.recommendation.FollowUp;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendations;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is counted of one recommendation. It names neither the case nor anybody in it.
///
/// @param outcome the latest that was told; null before
/// @param effect  −2 to +2; null if nothing was done or told
record Fact(
        Recommendation.Type type,
        boolean confirmed,
        @Nullable Outcome outcome,
        @Nullable Integer effect) {

    static Fact of(Recommendations recommendations, Recommendation item) {
        var latest = recommendations.followUps().stream()
                .filter(question -> question.recommendationId().equals(item.id()))
                .sorted(Comparator.comparingInt(FollowUp::round).reversed())
                .map(FollowUp::result)
                .filter(Objects::nonNull)
                .findFirst();
        return new Fact(
                item.type(),
                item.life().confirmed() != null,
                latest.map(Result::outcome).orElse(null),
                latest.map(Result::effect).orElse(null));
    }

    Part part() {
        return !confirmed ? Part.UNCONFIRMED : outcome == null ? Part.UNANSWERED : Part.valueOf(outcome.name());
    }

    /// Each recommendation is in exactly one.
    enum Part {
        UNCONFIRMED,
        UNANSWERED,
        DONE,
        PARTLY,
        NOT_DONE,
        OBSOLETE
    }
}
