package fi.otverkko.intake.followup;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.CloseOutAwaited;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.ClosedOut;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpCameDue;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpLapsed;
import fi.otverkko.intake.consultation.ConsultationEvent.OutcomeRecorded;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationsHandedOver;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.disclosure.Disclosing;
import fi.otverkko.intake.followup.FollowUpCommand.GiveCloseOut;
import fi.otverkko.intake.followup.FollowUpCommand.HandOver;
import fi.otverkko.intake.followup.FollowUpCommand.RecordOutcome;
import fi.otverkko.intake.followup.FollowUpCommand.TellDue;
import fi.otverkko.intake.recommendation.FollowUp;
import fi.otverkko.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;

/// The rules of handing over, of asking later and of the end. Source: domain §8.4 with its repair (6), §8.1 (closing
/// by the requester, or by the system after two reminders), MTG-07, MTG-08.
final class FollowingUp {

    /// What happens; empty if the wish is already fulfilled.
    ///
    /// @throws Refusal.Conflict `consultation-state`, `follow-up-not-due`, `follow-ups-open`, `close-out-given`
    /// @throws Refusal.Invalid  `outcome-invalid`
    /// @throws Refusal.Unknown  `follow-up-unknown`
    static List<ConsultationEvent> decide(Consultation consultation, FollowUpCommand command) {
        return switch (command) {
            case HandOver handOver -> handOver(consultation, handOver);
            case RecordOutcome outcome -> outcome(consultation, outcome);
            case GiveCloseOut last -> closeOut(consultation, last);
            case TellDue due -> due(consultation, due);
        };
    }

    /// All together, as they were exported; later exports are noted too.
    private static List<ConsultationEvent> handOver(Consultation consultation, HandOver command) {
        requireAnswer(consultation);
        return List.of(new RecommendationsHandedOver(command.handover()), Disclosing.export(consultation));
    }

    /// There is an answer, and it has not been erased.
    ///
    /// @throws Refusal.Conflict `consultation-state`
    private static void requireAnswer(Consultation consultation) {
        consultation.requireState(State.ANSWERED, State.FOLLOW_UP, State.CLOSED);
        if (consultation.retention().contentGone()) {
            throw new Refusal.Conflict("consultation-state", consultation.state());
        }
    }

    private static List<ConsultationEvent> outcome(Consultation consultation, RecordOutcome command) {
        var question = consultation
                .recommendations()
                .followUp(command.followUpId())
                .orElseThrow(() -> new Refusal.Unknown("follow-up-unknown"));
        var result = command.result();
        if (result.equals(question.result())) {
            return List.of();
        }
        consultation.requireState(State.ANSWERED, State.FOLLOW_UP);
        if (command.today().isBefore(question.dueOn())) {
            throw new Refusal.Conflict("follow-up-not-due", question.dueOn());
        }
        Sense.require(result);
        var recorded = new OutcomeRecorded(question.id(), result);
        boolean last = consultation.recommendations().awaiting()
                && !consultation.evolve(recorded).recommendations().awaiting();
        return last
                ? List.of(
                        recorded,
                        new CloseOutAwaited(
                                command.today().plus(command.asking().patience())))
                : List.of(recorded);
    }

    /// Closes, once no answer is waited for any more; after the system has closed it is still welcome.
    private static List<ConsultationEvent> closeOut(Consultation consultation, GiveCloseOut command) {
        var recommendations = consultation.recommendations();
        var given = recommendations.closeOut();
        if (given != null) {
            if (given.saysTheSame(command.closeOut())) {
                return List.of();
            }
            throw new Refusal.Conflict("close-out-given");
        }
        requireAnswer(consultation);
        if (recommendations.awaiting()) {
            throw new Refusal.Conflict("follow-ups-open");
        }
        var closedOut = new ClosedOut(command.closeOut());
        return consultation.state() == State.CLOSED
                ? List.of(closedOut)
                : List.of(closedOut, new Closed(command.closeOut().at()));
    }

    private static List<ConsultationEvent> due(Consultation consultation, TellDue command) {
        if (!Step.FOLLOW_UP.transition().from().contains(consultation.state())) {
            return List.of();
        }
        var events = new ArrayList<ConsultationEvent>();
        var after = consultation;
        for (var question : consultation.recommendations().toAsk(command.today())) {
            var event = asked(question, command);
            events.add(event);
            after = after.evolve(event);
        }
        var closesOn = consultation.recommendations().ending().closesOn();
        boolean overdue = closesOn != null && !closesOn.isAfter(command.today());
        boolean nobodyAnswers = !events.isEmpty() && !after.recommendations().awaiting();
        if (overdue || nobodyAnswers) {
            events.add(new Closed(command.at()));
        }
        return events;
    }

    private static ConsultationEvent asked(FollowUp question, TellDue command) {
        var asking = command.asking();
        int number = question.asked() + 1;
        return asking.goesOn(question.asked())
                ? new FollowUpCameDue(question.id(), number, asking.next(command.today(), number))
                : new FollowUpLapsed(question.id());
    }

    private FollowingUp() {}
}
