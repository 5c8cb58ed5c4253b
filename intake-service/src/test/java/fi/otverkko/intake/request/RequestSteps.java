package fi.otverkko.intake.request;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.filledIn;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.questionnaire.Check;
import fi.otverkko.intake.request.RequestCommand.FillIn;
import fi.otverkko.intake.request.RequestCommand.FillInSection;
import fi.otverkko.intake.request.RequestCommand.Move;
import fi.otverkko.intake.request.RequestCommand.Submit;
import fi.otverkko.intake.request.RequestCommand.Withdraw;
import fi.otverkko.intake.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The requester's steps, for the walk through the table.
public final class RequestSteps {

    private static final Check.Result WHOLE =
            new Check.Result(Answers.EMPTY, List.of(), List.of(), List.of(), List.of());

    public static final Map<Step, Function<Consultation, List<ConsultationEvent>>> ALL = Map.of(
            Step.FILL_IN, it -> Requesting.decide(it, new FillIn(filledIn(), NOON)),
            Step.FILL_SECTION,
                    it -> Requesting.decide(
                            it, new FillInSection("A", it.response().edition("A"), Answers.EMPTY, NOON)),
            Step.MOVE_FORM,
                    it -> Requesting.decide(
                            it,
                            new Move(
                                    new Response(
                                            new Response.Version("pre-information-identified", "2.0"),
                                            Map.of(),
                                            List.of()),
                                    List.of(),
                                    NOON)),
            Step.SUBMIT, it -> Requesting.decide(it, new Submit(WHOLE, List.of(), List.of(), NOON)),
            Step.WITHDRAW, it -> Requesting.decide(it, new Withdraw("SOLVED", NOON)));

    private RequestSteps() {}
}
