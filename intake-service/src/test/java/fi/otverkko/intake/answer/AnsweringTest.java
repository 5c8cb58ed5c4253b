package fi.otverkko.intake.answer;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;
import static fi.otverkko.intake.consultation.ConsultationFixture.accepted;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.inConsultation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.intake.answer.AnswerCommand.Answer;
import fi.otverkko.intake.answer.AnswerCommand.CommentOn;
import fi.otverkko.intake.answer.AnswerCommand.Confirm;
import fi.otverkko.intake.answer.AnswerCommand.Dispute;
import fi.otverkko.intake.answer.AnswerCommand.Recommend;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent.Answered;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.Commented;
import fi.otverkko.intake.consultation.ConsultationEvent.Corrected;
import fi.otverkko.intake.consultation.ConsultationEvent.Disputed;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationConfirmed;
import fi.otverkko.intake.consultation.ConsultationEvent.Recorded;
import fi.otverkko.intake.recommendation.Comment;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendation.Agreed;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.recommendation.Recommendation.Life;
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
    void whatIsDisputedIsCorrectedBeforeItIsConfirmed() {
        var recorded = after(inConsultation(), new Recorded(measure(TODAY)));
        var disputed = after(recorded, new Disputed("r", SEALED));

        assertThat(Answering.decide(recorded, new Dispute("r", SEALED))).containsExactly(new Disputed("r", SEALED));
        assertThat(Answering.decide(disputed, new Dispute("r", SEALED))).isEmpty();
        assertRefused(disputed, new Confirm("r", BY_CHAIR), "recommendation-state");
        assertRefused(disputed, new Answer(null, TODAY, NOON), "recommendations-unconfirmed");
        var corrected = after(disputed, new Corrected(measure(TODAY.plusDays(1))));
        assertThat(corrected.recommendations().item("r").orElseThrow().due()).isEqualTo(TODAY.plusDays(1));
        assertThat(corrected.recommendations().item("r").orElseThrow().life().dispute())
                .isEqualTo(SEALED);
        assertThat(Answering.decide(corrected, new Confirm("r", BY_CHAIR))).hasSize(1);
    }

    @Test
    void theGroupCommentsUntilItIsConfirmedAndNotWithoutEnd() {
        var comment = new CommentOn("r", new Comment("c", SEALED, "expert", NOON));
        var commented = new Commented("r", comment.comment());
        var recorded = after(inConsultation(), new Recorded(measure(TODAY)));

        assertThat(Answering.decide(recorded, comment)).containsExactly(commented);
        assertThat(Answering.decide(after(recorded, new Disputed("r", SEALED)), comment))
                .containsExactly(commented);
        var corrected = after(recorded, commented, new Corrected(measure(TODAY.plusDays(1))));
        assertThat(corrected.recommendations().item("r").orElseThrow().life().comments())
                .containsExactly(comment.comment());
        assertRefused(after(recorded, new RecommendationConfirmed("r", BY_CHAIR)), comment, "recommendation-state");
        assertRefused(recorded, new CommentOn("another", comment.comment()), "recommendation-unknown");
        assertRefused(answered(), comment, "consultation-state");
        var full = recorded;
        for (int i = 0; i < Comment.MOST; i++) {
            full = after(full, commented);
        }
        assertRefused(full, comment, "comments-too-many");
    }

    @Test
    void noMoreThanTheFormHasRoomFor() {
        var full = inConsultation();
        for (int i = 0; i < 20; i++) {
            full = after(full, new Recorded(measure(TODAY)));
        }

        assertRefused(full, new Recommend(measure(TODAY), TODAY), "recommendations-too-many");
    }

    private static Consultation answered() {
        return after(
                inConsultation(),
                new Recorded(measure(TODAY)),
                new RecommendationConfirmed("r", BY_CHAIR),
                new Answered(null, TODAY, NOON));
    }

    private static Recommendation measure(LocalDate due) {
        return new Recommendation(
                "r", Recommendation.Type.SERVICE, SEALED, SEALED, null, due, null, Agreed.YES, Life.BEGUN);
    }

    private static void assertRefused(Consultation consultation, AnswerCommand command, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Answering.decide(consultation, command))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
