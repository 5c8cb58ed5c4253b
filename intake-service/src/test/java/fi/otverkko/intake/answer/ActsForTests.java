package fi.otverkko.intake.answer;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;

import fi.otverkko.intake.answer.AnswerCommand.CommentOn;
import fi.otverkko.intake.answer.AnswerCommand.Confirm;
import fi.otverkko.intake.answer.AnswerCommand.Correct;
import fi.otverkko.intake.answer.AnswerCommand.Dispute;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.recommendation.Comment;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendation.Agreed;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.recommendation.Recommendation.Life;
import java.time.LocalDate;
import java.util.List;

/// Lets a test in another package decide what is done with the recommendation `r` before the answer.
public final class ActsForTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    public static Recommendation measure() {
        return new Recommendation(
                "r", Recommendation.Type.SERVICE, SEALED, SEALED, null, TODAY, null, Agreed.YES, Life.BEGUN);
    }

    public static List<ConsultationEvent> correct(Consultation consultation) {
        return Answering.decide(consultation, new Correct(measure(), TODAY));
    }

    public static List<ConsultationEvent> dispute(Consultation consultation) {
        return Answering.decide(consultation, new Dispute("r", SEALED));
    }

    public static List<ConsultationEvent> comment(Consultation consultation) {
        return Answering.decide(consultation, new CommentOn("r", new Comment("c", SEALED, "expert", NOON)));
    }

    public static List<ConsultationEvent> confirm(Consultation consultation) {
        return Answering.decide(consultation, new Confirm("r", new Confirmed("chair", NOON)));
    }

    private ActsForTests() {}
}
