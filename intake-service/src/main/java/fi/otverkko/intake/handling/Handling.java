package fi.otverkko.intake.handling;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Accepted;
import fi.otverkko.intake.consultation.ConsultationEvent.CheckStarted;
import fi.otverkko.intake.consultation.ConsultationEvent.Declined;
import fi.otverkko.intake.consultation.ConsultationEvent.Returned;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.handling.HandlingCommand.Accept;
import fi.otverkko.intake.handling.HandlingCommand.Decline;
import fi.otverkko.intake.handling.HandlingCommand.Return;
import fi.otverkko.intake.handling.HandlingCommand.StartCheck;
import fi.otverkko.platform.kernel.Refusal;
import java.util.List;

/// The rules of handling. Source: domain §8.1 with its repairs: the secretary checks and returns, only
/// the coordinator declines, and never without a person's decision "not OT level".
final class Handling {

    /// What happens; empty if the wish is already fulfilled.
    ///
    /// @throws Refusal.Conflict `consultation-state` or `decline-undecided`
    static List<ConsultationEvent> decide(Consultation consultation, HandlingCommand command) {
        return switch (command) {
            case StartCheck _ when consultation.state() == State.IN_CHECK -> List.of();
            case StartCheck _ -> {
                consultation.requireState(State.SUBMITTED);
                yield List.of(new CheckStarted());
            }
            case Accept _ when consultation.progress().accepted() && underWay(consultation) -> List.of();
            case Accept accept -> {
                consultation.requireState(State.IN_CHECK);
                yield List.of(new Accepted(accept.at()));
            }
            case Return _ when consultation.state() == State.RETURNED -> List.of();
            case Return back -> {
                consultation.requireState(State.IN_CHECK);
                yield List.of(new Returned(back.note(), back.at()));
            }
            case Decline _ when consultation.state() == State.DECLINED -> List.of();
            case Decline decline -> {
                consultation.requireState(State.IN_CHECK, State.ACCEPTED, State.SCREENED);
                if (!consultation.progress().decided("NO")) {
                    throw new Refusal.Conflict("decline-undecided");
                }
                yield List.of(new Declined(decline.note(), decline.at()));
            }
        };
    }

    private static boolean underWay(Consultation consultation) {
        return consultation.progress().in(State.ACCEPTED, State.SCREENED, State.SCHEDULED, State.IN_CONSULTATION);
    }

    private Handling() {}
}
