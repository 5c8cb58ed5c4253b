package fi.otverkko.intake.followup;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.inConsultation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Answered;
import fi.otverkko.intake.consultation.ConsultationEvent.CloseOutAwaited;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.ClosedOut;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpCameDue;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpLapsed;
import fi.otverkko.intake.consultation.ConsultationEvent.OutcomeRecorded;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationConfirmed;
import fi.otverkko.intake.consultation.ConsultationEvent.Recorded;
import fi.otverkko.intake.followup.FollowUpCommand.GiveCloseOut;
import fi.otverkko.intake.followup.FollowUpCommand.RecordOutcome;
import fi.otverkko.intake.followup.FollowUpCommand.TellDue;
import fi.otverkko.intake.recommendation.CloseOut;
import fi.otverkko.intake.recommendation.CloseOut.ChangedPlan;
import fi.otverkko.intake.recommendation.FollowUp;
import fi.otverkko.intake.recommendation.FollowUp.Obstacle;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendation.Agreed;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.recommendation.Recommendation.Life;
import fi.otverkko.platform.kernel.Refusal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowingUpTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate FIRST = LocalDate.of(2027, 2, 28);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 30);
    private static final Asking ASKING = new Asking(List.of(Period.ofDays(14), Period.ofDays(10)), Period.ofDays(7));
    private static final Result DONE = new Result(Outcome.DONE, 2, null, null);
    private static final CloseOut HELPED = new CloseOut(ChangedPlan.PARTLY, 4, 5, NOON);

    @Test
    void oneAsksAfterThreeAndSixMonthsAlsoWhereTheMonthIsShorter() {
        assertThat(answered().recommendations().followUps())
                .extracting(FollowUp::dueOn)
                .containsExactly(FIRST, LAST);
    }

    @Test
    void eachQuestionIsAskedOnItsDayRemindedOfTwiceAndThenLeft() {
        assertThat(tell(answered(), FIRST.minusDays(1))).isEmpty();
        var asked = new FollowUpCameDue("r-1", 1, FIRST.plusDays(14));
        assertThat(tell(answered(), FIRST)).containsExactly(asked);
        var once = after(answered(), asked);
        assertThat(tell(once, FIRST.plusDays(13))).isEmpty();
        var reminded = new FollowUpCameDue("r-1", 2, FIRST.plusDays(24));
        assertThat(tell(once, FIRST.plusDays(14))).containsExactly(reminded);
        var again = new FollowUpCameDue("r-1", 3, FIRST.plusDays(31));
        assertThat(tell(after(once, reminded), FIRST.plusDays(24))).containsExactly(again);
        var left = after(once, reminded, again, new FollowUpLapsed("r-1"));
        assertThat(tell(after(once, reminded, again), FIRST.plusDays(31))).containsExactly(new FollowUpLapsed("r-1"));
        assertThat(left.recommendations().nextToTell()).isEqualTo(LAST);
    }

    @Test
    void aSystemThatSleptAsksFirstAndRemindsLater() {
        var late = FIRST.plusMonths(1);

        assertThat(tell(answered(), late)).containsExactly(new FollowUpCameDue("r-1", 1, late.plusDays(14)));
    }

    @Test
    void theSystemClosesWhatNobodyAnswers() {
        var now = answered();
        var closed = false;
        int mails = 0;
        for (var day = TODAY; !closed && day.isBefore(LAST.plusYears(1)); day = day.plusDays(1)) {
            for (var event : tell(now, day)) {
                now = now.evolve(event);
                mails += event instanceof FollowUpCameDue ? 1 : 0;
                closed |= event instanceof Closed;
            }
            assertThat(closed).as("%s", day).isEqualTo(!day.isBefore(LAST.plusDays(31)));
        }

        assertThat(mails).isEqualTo(6);
        assertThat(now.recommendations().nextToTell()).isNull();
    }

    @Test
    void anOutcomeWaitsForItsDayAndTheLastOneForTheCloseOut() {
        assertRefused(answered(), outcome("r-1", DONE, FIRST.minusDays(1)), "follow-up-not-due");
        var first = new OutcomeRecorded("r-1", DONE);
        assertThat(FollowingUp.decide(answered(), outcome("r-1", DONE, FIRST))).containsExactly(first);
        var once = after(answered(), first);
        assertThat(FollowingUp.decide(once, outcome("r-1", DONE, LAST))).isEmpty();
        assertRefused(once, new GiveCloseOut(HELPED), "follow-ups-open");
        assertThat(FollowingUp.decide(once, outcome("r-2", DONE, LAST)))
                .containsExactly(new OutcomeRecorded("r-2", DONE), new CloseOutAwaited(LAST.plusDays(7)));
        assertRefused(once, outcome("r-3", DONE, LAST), "follow-up-unknown");
    }

    @Test
    void theCloseOutClosesAndTheSystemDoesWithoutIt() {
        var told = after(
                answered(),
                new OutcomeRecorded("r-1", DONE),
                new OutcomeRecorded("r-2", DONE),
                new CloseOutAwaited(LAST.plusDays(7)));

        assertThat(FollowingUp.decide(told, new GiveCloseOut(HELPED)))
                .containsExactly(new ClosedOut(HELPED), new Closed(NOON));
        assertThat(tell(told, LAST.plusDays(6))).isEmpty();
        assertThat(tell(told, LAST.plusDays(7))).containsExactly(new Closed(NOON));
        var closed = after(told, new Closed(NOON));
        assertThat(closed.recommendations().nextToTell()).isNull();
        assertThat(FollowingUp.decide(closed, new GiveCloseOut(HELPED))).containsExactly(new ClosedOut(HELPED));
        var said = after(closed, new ClosedOut(HELPED));
        assertThat(FollowingUp.decide(said, new GiveCloseOut(HELPED))).isEmpty();
        assertRefused(said, new GiveCloseOut(new CloseOut(ChangedPlan.PARTLY, 4, 1, NOON)), "close-out-given");
    }

    @Test
    void anEffectBelongsToWhatWasDoneAndAReasonToWhatWasNot() {
        for (var result : List.of(
                new Result(Outcome.DONE, null, null, null),
                new Result(Outcome.DONE, 1, Obstacle.QUEUE, null),
                new Result(Outcome.PARTLY, null, Obstacle.QUEUE, null),
                new Result(Outcome.NOT_DONE, 1, Obstacle.QUEUE, null),
                new Result(Outcome.NOT_DONE, null, null, null),
                new Result(Outcome.OBSOLETE, null, Obstacle.OTHER, null))) {
            assertRefused(answered(), outcome("r-1", result, FIRST), "outcome-invalid");
        }
        for (var result : List.of(
                new Result(Outcome.PARTLY, -2, Obstacle.QUEUE, SEALED),
                new Result(Outcome.NOT_DONE, null, Obstacle.FAMILY_DECLINED, null),
                new Result(Outcome.OBSOLETE, null, null, null))) {
            assertThat(FollowingUp.decide(answered(), outcome("r-1", result, FIRST)))
                    .hasSize(1);
        }
    }

    @Test
    void betweenTwoAskingsLiesADay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Asking(List.of(Period.ZERO), Period.ofDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Asking(List.of(), Period.ofDays(-1)));
    }

    private static List<ConsultationEvent> tell(Consultation consultation, LocalDate day) {
        return FollowingUp.decide(consultation, new TellDue(day, NOON, ASKING));
    }

    private static RecordOutcome outcome(String question, Result result, LocalDate day) {
        return new RecordOutcome(question, result, day, ASKING);
    }

    private static Consultation answered() {
        var measure = new Recommendation(
                "r", Recommendation.Type.SERVICE, SEALED, SEALED, null, TODAY, null, Agreed.YES, Life.BEGUN);
        return after(
                inConsultation(),
                new Recorded(measure),
                new RecommendationConfirmed("r", new Confirmed("chair", NOON)),
                new Answered(null, TODAY, NOON));
    }

    private static void assertRefused(Consultation consultation, FollowUpCommand command, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> FollowingUp.decide(consultation, command))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
