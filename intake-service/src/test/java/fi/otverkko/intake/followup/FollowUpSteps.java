package fi.otverkko.intake.followup;

import static fi.otverkko.intake.consultation.ConsultationFixture.DAY;
import static fi.otverkko.intake.consultation.ConsultationFixture.LAST_WORD;
import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.CloseOutAwaited;
import fi.otverkko.intake.consultation.ConsultationEvent.OutcomeRecorded;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.followup.FollowUpCommand.GiveCloseOut;
import fi.otverkko.intake.followup.FollowUpCommand.TellDue;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The steps after the answer, for the walk through the table; their guards are fulfilled.
public final class FollowUpSteps {

    private static final LocalDate LATER = DAY.plusYears(1);
    private static final Asking ASKING = new Asking(List.of(Period.ofDays(14), Period.ofDays(14)), Period.ofDays(14));

    public static final Map<Step, Function<Consultation, List<ConsultationEvent>>> ALL = Map.of(
            Step.FOLLOW_UP, it -> FollowingUp.decide(it, new TellDue(LATER, NOON, ASKING)),
            Step.CLOSE, it -> FollowingUp.decide(answered(it), new GiveCloseOut(LAST_WORD)),
            Step.CLOSE_UNANSWERED,
                    it -> FollowingUp.decide(
                            after(answered(it), new CloseOutAwaited(DAY)), new TellDue(LATER, NOON, ASKING)));

    /// Every question has its answer.
    private static Consultation answered(Consultation consultation) {
        var now = consultation;
        for (var question : consultation.recommendations().followUps()) {
            if (question.result() == null) {
                now = after(now, new OutcomeRecorded(question.id(), new Result(Outcome.OBSOLETE, null, null, null)));
            }
        }
        return now;
    }

    private FollowUpSteps() {}
}
