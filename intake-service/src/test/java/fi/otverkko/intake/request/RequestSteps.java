package fi.otverkko.intake.request;

import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.completeForm;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.request.RequestCommand.FillIn;
import fi.otverkko.intake.request.RequestCommand.Submit;
import fi.otverkko.intake.request.RequestCommand.Withdraw;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The requester's steps, for the walk through the table.
public final class RequestSteps {

    public static final Map<Step, Function<Consultation, List<ConsultationEvent>>> ALL = Map.of(
            Step.FILL_IN, it -> Requesting.decide(it, new FillIn(completeForm(), NOON)),
            Step.SUBMIT, it -> Requesting.decide(it, new Submit(List.of(), List.of(), NOON)),
            Step.WITHDRAW, it -> Requesting.decide(it, new Withdraw("SOLVED", NOON)));

    private RequestSteps() {}
}
