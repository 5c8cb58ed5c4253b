package fi.otverkko.intake.request;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.FilledIn;
import fi.otverkko.intake.consultation.ConsultationEvent.Submitted;
import fi.otverkko.intake.consultation.ConsultationEvent.Withdrawn;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.request.RequestCommand.FillIn;
import fi.otverkko.intake.request.RequestCommand.FillInSection;
import fi.otverkko.intake.request.RequestCommand.Move;
import fi.otverkko.intake.request.RequestCommand.Submit;
import fi.otverkko.intake.request.RequestCommand.Withdraw;
import fi.otverkko.platform.kernel.Refusal;
import java.util.List;

/// The rules of asking. Source: domain §2.1, §3 and §8.1.
final class Requesting {

    /// What happens; empty if the wish is already fulfilled.
    ///
    /// @throws Refusal.Conflict `consultation-state`
    /// @throws Refusal.Stale    `section-stale`
    /// @throws Refusal.Invalid  `response-invalid`, `form-incomplete` or `identifiers-found`
    static List<ConsultationEvent> decide(Consultation consultation, RequestCommand command) {
        return switch (command) {
            case FillIn fillIn -> {
                consultation.begins(Step.FILL_IN);
                yield List.of(new FilledIn(fillIn.response(), fillIn.at()));
            }
            case FillInSection fillIn -> {
                consultation.begins(Step.FILL_SECTION);
                consultation.response().requireEdition(fillIn.section(), fillIn.seen());
                yield List.of(
                        new FilledIn(consultation.response().with(fillIn.section(), fillIn.answers()), fillIn.at()));
            }
            case Move move -> {
                consultation.begins(Step.MOVE_FORM);
                yield move.response().form().equals(consultation.response().form())
                        ? List.of()
                        : List.of(new FilledIn(move.response(), move.at()));
            }
            case Submit _ when !consultation.begins(Step.SUBMIT) -> List.of();
            case Submit submit -> {
                submit.check().requireFitting().requireComplete();
                if (!submit.identifiers().isEmpty()) {
                    throw new Refusal.Invalid("identifiers-found", submit.identifiers());
                }
                yield List.of(new Submitted(submit.check().dropped(), submit.kept(), submit.at()));
            }
            case Withdraw _ when !consultation.begins(Step.WITHDRAW) -> List.of();
            case Withdraw withdraw -> List.of(new Withdrawn(withdraw.reasonCode(), withdraw.at()));
        };
    }

    private Requesting() {}
}
