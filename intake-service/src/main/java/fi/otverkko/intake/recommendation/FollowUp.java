package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.recommendation.LifeTable.Act;
import fi.otverkko.intake.text.SealedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question to the requester, some months later: what became of this recommendation?
///
/// @param round  1 or 2
/// @param dueOn  the day of the question, Europe/Helsinki
/// @param asked  how often it was asked: 0 before its day, 1 on its day, more with each reminder
/// @param nextOn the day of the next asking, after the last reminder the day from which nobody waits; null from then on
/// @param result null until the requester has answered
public record FollowUp(
        String id,
        String recommendationId,
        int round,
        LocalDate dueOn,
        int asked,
        @Nullable LocalDate nextOn,
        @Nullable Result result) {

    /// When one asks, in months after the answer. Source: domain, MTG-08.
    private static final List<Integer> MONTHS = List.of(3, 6);

    /// What became of the recommendation.
    public enum Outcome {
        DONE(Act.TELL_DONE),
        PARTLY(Act.TELL_PARTLY),
        NOT_DONE(Act.TELL_NOT_DONE),
        OBSOLETE(Act.TELL_OBSOLETE);

        private final Act act;

        Outcome(Act act) {
            this.act = act;
        }

        public Act act() {
            return act;
        }
    }

    /// Why it was not done. A proposal; domain MTG-08 names obstacles but not their codes.
    public enum Obstacle {
        SERVICE_NOT_AVAILABLE,
        QUEUE,
        FAMILY_DECLINED,
        YOUNG_PERSON_DECLINED,
        RESPONSIBILITY_UNCLEAR,
        NO_RESOURCES,
        WORKER_CHANGED,
        OTHER
    }

    /// The answer to the question.
    ///
    /// @param effect   −2 (made it much worse) to +2 (helped much); null if nothing was done
    /// @param obstacle why it was not done, or not wholly
    /// @param comment  in the requester's own words
    public record Result(
            Outcome outcome,
            @Nullable Integer effect,
            @Nullable Obstacle obstacle,
            @Nullable SealedText comment) {}

    /// The days on which it is asked about what was answered that day.
    public static List<LocalDate> days(LocalDate answeredOn) {
        return MONTHS.stream().map(answeredOn::plusMonths).toList();
    }

    /// The two questions about one recommendation.
    static List<FollowUp> of(String recommendationId, LocalDate answeredOn) {
        return MONTHS.stream()
                .map(months -> {
                    int round = MONTHS.indexOf(months) + 1;
                    var dueOn = answeredOn.plusMonths(months);
                    return new FollowUp(recommendationId + "-" + round, recommendationId, round, dueOn, 0, dueOn, null);
                })
                .toList();
    }

    /// Whether an answer is still waited for.
    boolean awaited() {
        return result == null && nextOn != null;
    }

    /// Whether it is to be asked, reminded of, or given up on that day.
    boolean toAsk(LocalDate today) {
        return awaited() && nextOn != null && !nextOn.isAfter(today);
    }

    FollowUp asked(int number, LocalDate next) {
        return new FollowUp(id, recommendationId, round, dueOn, number, next, result);
    }

    FollowUp lapsed() {
        return new FollowUp(id, recommendationId, round, dueOn, asked, null, result);
    }

    FollowUp answered(Result answer) {
        return new FollowUp(id, recommendationId, round, dueOn, asked, nextOn, answer);
    }
}
