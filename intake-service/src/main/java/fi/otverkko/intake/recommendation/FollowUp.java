package fi.otverkko.intake.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question to the requester, some months later: what became of this recommendation?
///
/// @param round  1 or 2
/// @param dueOn  the day of the question, Europe/Helsinki
/// @param told   whether the others have been told that the day has come
/// @param result null until the requester has answered
public record FollowUp(
        String id,
        String recommendationId,
        int round,
        LocalDate dueOn,
        boolean told,
        @Nullable Result result) {

    /// When one asks, in months after the answer. Source: domain, MTG-08.
    private static final List<Integer> MONTHS = List.of(3, 6);

    /// What became of the recommendation.
    public enum Outcome {
        DONE,
        PARTLY,
        NOT_DONE,
        OBSOLETE
    }

    /// The answer to the question.
    ///
    /// @param effect −2 (made it much worse) to +2 (helped much); null if nothing was done
    public record Result(Outcome outcome, @Nullable Integer effect) {}

    /// The two questions about one recommendation.
    static List<FollowUp> of(String recommendationId, LocalDate answeredOn) {
        return MONTHS.stream()
                .map(months -> {
                    int round = MONTHS.indexOf(months) + 1;
                    var dueOn = answeredOn.plusMonths(months);
                    return new FollowUp(recommendationId + "-" + round, recommendationId, round, dueOn, false, null);
                })
                .toList();
    }

    FollowUp markTold() {
        return new FollowUp(id, recommendationId, round, dueOn, true, result);
    }

    FollowUp answered(Result answer) {
        return new FollowUp(id, recommendationId, round, dueOn, told, answer);
    }
}
