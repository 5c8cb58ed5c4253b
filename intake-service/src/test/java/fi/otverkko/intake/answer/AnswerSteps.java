package fi.otverkko.intake.answer;

import static fi.otverkko.intake.consultation.ConsultationFixture.DAY;
import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.SEALED;
import static fi.otverkko.intake.consultation.ConsultationFixture.recommendation;

import fi.otverkko.intake.answer.AnswerCommand.Answer;
import fi.otverkko.intake.answer.AnswerCommand.Recommend;
import fi.otverkko.intake.answer.AnswerCommand.TellNotKnown;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.Step;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The steps of the answer, for the walk through the table; their guards are fulfilled.
public final class AnswerSteps {

    public static final Map<Step, Function<Consultation, List<ConsultationEvent>>> ALL = Map.of(
            Step.RECOMMEND, it -> Answering.decide(it, new Recommend(recommendation("another"), DAY)),
            Step.TELL_NOT_KNOWN, it -> Answering.decide(it, new TellNotKnown(SEALED)),
            Step.ANSWER, it -> Answering.decide(it, new Answer(null, DAY, NOON)));

    private AnswerSteps() {}
}
