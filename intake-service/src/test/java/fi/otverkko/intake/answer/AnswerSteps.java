package fi.otverkko.intake.answer;

import static fi.otverkko.intake.consultation.ConsultationFixture.DAY;
import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;

import fi.otverkko.intake.answer.AnswerCommand.Answer;
import fi.otverkko.intake.answer.AnswerCommand.Recommend;
import fi.otverkko.intake.answer.AnswerCommand.RecordOutcome;
import fi.otverkko.intake.answer.AnswerCommand.TellDue;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendation.Agreed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The steps of the answer, for the walk through the table; their guards are fulfilled.
public final class AnswerSteps {

    private static final LocalDate LATER = DAY.plusYears(1);
    private static final Recommendation ANOTHER =
            new Recommendation("another", Recommendation.Type.COOPERATION, SEALED, SEALED, DAY, Agreed.YES, null);

    public static final Map<Step, Function<Consultation, List<ConsultationEvent>>> ALL = Map.of(
            Step.RECOMMEND, it -> Answering.decide(it, new Recommend(ANOTHER, DAY)),
            Step.ANSWER, it -> Answering.decide(it, new Answer(null, DAY, NOON)),
            Step.FOLLOW_UP, it -> Answering.decide(it, new TellDue(LATER)),
            Step.CLOSE, AnswerSteps::close);

    /// Answers all questions; the last answer is the step.
    private static List<ConsultationEvent> close(Consultation consultation) {
        var questions = consultation.recommendations().followUps();
        if (questions.isEmpty()) {
            return outcome(consultation, "none");
        }
        var now = consultation;
        var events = List.<ConsultationEvent>of();
        for (var question : questions) {
            events = outcome(now, question.id());
            now = after(now, events.toArray(ConsultationEvent[]::new));
        }
        return events;
    }

    private static List<ConsultationEvent> outcome(Consultation consultation, String followUpId) {
        return Answering.decide(
                consultation, new RecordOutcome(followUpId, new Result(Outcome.OBSOLETE, null), LATER, NOON));
    }

    private AnswerSteps() {}
}
