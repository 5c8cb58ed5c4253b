package fi.otverkko.intake.answer;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;
import static fi.otverkko.intake.consultation.ConsultationFixture.accepted;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.inConsultation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.intake.answer.AnswerCommand.Answer;
import fi.otverkko.intake.answer.AnswerCommand.Confirm;
import fi.otverkko.intake.answer.AnswerCommand.Recommend;
import fi.otverkko.intake.answer.AnswerCommand.RecordOutcome;
import fi.otverkko.intake.answer.AnswerCommand.TellDue;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent.Answered;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpCameDue;
import fi.otverkko.intake.consultation.ConsultationEvent.OutcomeRecorded;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationConfirmed;
import fi.otverkko.intake.consultation.ConsultationEvent.Recorded;
import fi.otverkko.intake.recommendation.FollowUp;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendation.Agreed;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.platform.kernel.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnsweringTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Confirmed BY_CHAIR = new Confirmed("chair", NOON);

    @Test
    void aRecommendationIsForTheFutureAndForAConsultationThatIsBeingHeld() {
        assertThat(Answering.decide(inConsultation(), new Recommend(measure(TODAY), TODAY)))
                .containsExactly(new Recorded(measure(TODAY)));
        assertRefused(inConsultation(), new Recommend(measure(TODAY.minusDays(1)), TODAY), "recommendation-invalid");
        assertRefused(accepted(), new Recommend(measure(TODAY), TODAY), "consultation-state");
    }

    @Test
    void confirmingTwiceIsHarmless() {
        var confirm = new Confirm("r", BY_CHAIR);
        var recorded = after(inConsultation(), new Recorded(measure(TODAY)));
        var confirmed = new RecommendationConfirmed("r", BY_CHAIR);

        assertThat(Answering.decide(recorded, confirm)).containsExactly(confirmed);
        assertThat(Answering.decide(after(recorded, confirmed), confirm)).isEmpty();
        assertRefused(recorded, new Confirm("another", BY_CHAIR), "recommendation-unknown");
    }

    @Test
    void theAnswerNeedsConfirmedRecommendationsOrAReasonButNotBoth() {
        var recorded = after(inConsultation(), new Recorded(measure(TODAY)));

        assertRefused(recorded, new Answer(null, TODAY, NOON), "recommendations-unconfirmed");
        assertRefused(recorded, new Answer(SEALED, TODAY, NOON), "answer-contradicts");
        assertRefused(inConsultation(), new Answer(null, TODAY, NOON), "answer-empty");
        assertThat(Answering.decide(inConsultation(), new Answer(SEALED, TODAY, NOON)))
                .containsExactly(new Answered(SEALED, TODAY, NOON), new Closed(NOON));
        assertThat(Answering.decide(answered(), new Answer(null, TODAY, NOON))).isEmpty();
    }

    @Test
    void oneAsksAfterThreeAndSixMonthsAlsoWhereTheMonthIsShorter() {
        assertThat(answered().recommendations().followUps())
                .extracting(FollowUp::dueOn)
                .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 5, 30));
    }

    @Test
    void eachQuestionIsToldOnceOnItsDay() {
        var answered = answered();
        var day = LocalDate.of(2027, 2, 28);

        assertThat(Answering.decide(answered, new TellDue(day.minusDays(1)))).isEmpty();
        assertThat(Answering.decide(answered, new TellDue(day))).containsExactly(new FollowUpCameDue("r-1"));
        assertThat(Answering.decide(after(answered, new FollowUpCameDue("r-1")), new TellDue(day)))
                .isEmpty();
        assertThat(Answering.decide(answered, new TellDue(day.plusYears(1)))).hasSize(2);
    }

    @Test
    void anOutcomeWaitsForItsDayAndTheLastOneCloses() {
        var done = new Result(Outcome.DONE, 2);
        var first = LocalDate.of(2027, 2, 28);
        var last = LocalDate.of(2027, 5, 30);

        assertRefused(answered(), new RecordOutcome("r-1", done, first.minusDays(1), NOON), "follow-up-not-due");
        assertThat(Answering.decide(answered(), new RecordOutcome("r-1", done, first, NOON)))
                .containsExactly(new OutcomeRecorded("r-1", done));
        var once = after(answered(), new OutcomeRecorded("r-1", done));
        assertThat(Answering.decide(once, new RecordOutcome("r-1", done, last, NOON)))
                .isEmpty();
        assertThat(Answering.decide(once, new RecordOutcome("r-2", done, last, NOON)))
                .containsExactly(new OutcomeRecorded("r-2", done), new Closed(NOON));
        assertRefused(once, new RecordOutcome("r-3", done, last, NOON), "follow-up-unknown");
    }

    @Test
    void anEffectBelongsToWhatWasDone() {
        var day = LocalDate.of(2027, 2, 28);

        for (var result : new Result[] {
            new Result(Outcome.DONE, null), new Result(Outcome.PARTLY, null), new Result(Outcome.NOT_DONE, 1)
        }) {
            assertRefused(answered(), new RecordOutcome("r-1", result, day, NOON), "outcome-invalid");
        }
        assertThat(Answering.decide(
                        answered(), new RecordOutcome("r-1", new Result(Outcome.OBSOLETE, null), day, NOON)))
                .hasSize(1);
    }

    private static Consultation answered() {
        return after(
                inConsultation(),
                new Recorded(measure(TODAY)),
                new RecommendationConfirmed("r", BY_CHAIR),
                new Answered(null, TODAY, NOON));
    }

    private static Recommendation measure(LocalDate due) {
        return new Recommendation("r", Recommendation.Type.SERVICE, SEALED, SEALED, due, Agreed.YES, null);
    }

    private static void assertRefused(Consultation consultation, AnswerCommand command, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Answering.decide(consultation, command))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
