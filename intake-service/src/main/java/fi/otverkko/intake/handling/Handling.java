package fi.otverkko.intake.handling;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Accepted;
import fi.otverkko.intake.consultation.ConsultationEvent.CheckStarted;
import fi.otverkko.intake.consultation.ConsultationEvent.Declined;
import fi.otverkko.intake.consultation.ConsultationEvent.Escalated;
import fi.otverkko.intake.consultation.ConsultationEvent.Merged;
import fi.otverkko.intake.consultation.ConsultationEvent.Redirected;
import fi.otverkko.intake.consultation.ConsultationEvent.Reopened;
import fi.otverkko.intake.consultation.ConsultationEvent.Returned;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.course.Course.End;
import fi.otverkko.intake.handling.HandlingCommand.Accept;
import fi.otverkko.intake.handling.HandlingCommand.Decline;
import fi.otverkko.intake.handling.HandlingCommand.Escalate;
import fi.otverkko.intake.handling.HandlingCommand.Merge;
import fi.otverkko.intake.handling.HandlingCommand.Redirect;
import fi.otverkko.intake.handling.HandlingCommand.Reopen;
import fi.otverkko.intake.handling.HandlingCommand.Return;
import fi.otverkko.intake.handling.HandlingCommand.StartCheck;
import fi.otverkko.platform.kernel.Refusal;
import java.util.List;

/// The rules of handling; which states they are for stands in [Step]. Source: domain §8.1 with its repairs: the
/// secretary checks, returns and redirects, only the coordinator declines, and never without a person's decision
/// "not OT level".
final class Handling {

    /// What happens; empty if the wish is already fulfilled.
    ///
    /// @throws Refusal.Conflict `consultation-state`, `decline-undecided`, `merge-impossible`,
    ///         `escalation-not-urgent`
    static List<ConsultationEvent> decide(Consultation consultation, HandlingCommand command) {
        boolean begins = consultation.begins(step(command));
        if (command instanceof StartCheck check) {
            boolean hers = check.by().equals(consultation.course().checker());
            return begins || !hers ? List.of(new CheckStarted(check.by())) : List.of();
        }
        return begins ? events(consultation, command) : List.of();
    }

    private static Step step(HandlingCommand command) {
        return switch (command) {
            case StartCheck _ -> Step.CHECK;
            case Accept _ -> Step.ACCEPT;
            case Return _ -> Step.RETURN;
            case Decline _ -> Step.DECLINE;
            case Redirect _ -> Step.REDIRECT;
            case Merge _ -> Step.MERGE;
            case Escalate _ -> Step.ESCALATE;
            case Reopen _ -> Step.REOPEN;
        };
    }

    private static List<ConsultationEvent> events(Consultation consultation, HandlingCommand command) {
        return switch (command) {
            case StartCheck check -> List.of(new CheckStarted(check.by()));
            case Accept accept -> List.of(new Accepted(accept.at()));
            case Return back -> List.of(new Returned(back.note(), back.at()));
            case Decline decline
            when consultation.progress().decided("NO") -> List.of(new Declined(decline.note(), decline.at()));
            case Decline _ -> throw new Refusal.Conflict("decline-undecided");
            case Redirect redirect -> List.of(new Redirected(redirect.note(), redirect.where(), redirect.at()));
            case Merge merge -> merge(consultation, merge);
            case Escalate escalate -> escalate(consultation, escalate);
            case Reopen _
            when consultation.retention().contentGone() ->
                throw new Refusal.Conflict("consultation-state", consultation.state());
            case Reopen reopen -> List.of(new Reopened(reopen.note(), reopen.at()));
        };
    }

    /// The earlier one goes on: so two that are merged into each other at the same moment cannot both end.
    private static List<ConsultationEvent> merge(Consultation consultation, Merge command) {
        var survivor = command.survivor();
        var begun = consultation.opening().createdAt();
        var earlier = survivor.opening().createdAt();
        boolean isEarlier = earlier.isBefore(begun)
                || (earlier.equals(begun) && survivor.id().compareTo(consultation.id()) < 0);
        if (!isEarlier || !State.LIVE.contains(survivor.state())) {
            throw new Refusal.Conflict("merge-impossible");
        }
        boolean same = survivor.opening()
                .requester()
                .subjectId()
                .equals(consultation.opening().requester().subjectId());
        return List.of(new Merged(new End(same ? "SAME_REQUESTER" : "OTHER_REQUESTER", survivor.id()), command.at()));
    }

    private static List<ConsultationEvent> escalate(Consultation consultation, Escalate command) {
        if (command.escalation().saysTheSameAs(consultation.course().escalation())) {
            return List.of();
        }
        if (!consultation.progress().urgent()) {
            throw new Refusal.Conflict("escalation-not-urgent");
        }
        return List.of(new Escalated(command.escalation()));
    }

    private Handling() {}
}
