package fi.otverkko.intake.handling;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Progress.Note;
import fi.otverkko.intake.course.Course.End;
import fi.otverkko.intake.course.Course.Escalation;
import java.time.Instant;

/// What the secretary, the coordinator and the chair can do with a request.
sealed interface HandlingCommand {

    /// Takes it to check.
    ///
    /// @param by subject id; another secretary takes a check over
    record StartCheck(String by) implements HandlingCommand {}

    record Accept(Instant at) implements HandlingCommand {}

    /// Asks the requester to complete it.
    record Return(Note note, Instant at) implements HandlingCommand {}

    /// Not for the OT level; the note gives a route onward.
    record Decline(Note note, Instant at) implements HandlingCommand {}

    /// Belongs elsewhere; the note says why.
    record Redirect(Note note, End where, Instant at) implements HandlingCommand {}

    /// Asks what `survivor` asks already.
    record Merge(Consultation survivor, Instant at) implements HandlingCommand {}

    /// Goes past the others.
    record Escalate(Escalation escalation) implements HandlingCommand {}

    /// Another round is asked for; the note says why.
    record Reopen(Note note, Instant at) implements HandlingCommand {}

    /// Why a request is returned.
    enum ReturnReason {
        INCOMPLETE,
        IDENTIFIERS,
        WRONG_GROUP,
        OTHER
    }

    /// Where a declined request belongs.
    enum Route {
        BASIC_SERVICES,
        SPECIAL_SERVICES,
        GUIDANCE,
        OTHER
    }

    /// Where a redirected request belongs.
    enum Target {
        GROUP,
        GUIDANCE,
        OTHER_AREA
    }

    /// Why a request is redirected.
    enum RedirectReason {
        WRONG_GROUP,
        CONFLICT_OF_INTEREST,
        NOT_ABOUT_A_CASE,
        LIVES_IN_OTHER_AREA,
        OTHER
    }

    /// Why a case goes past the others.
    enum EscalationReason {
        DANGER,
        WORSENING,
        DEADLINE,
        OTHER
    }

    /// Why another round is asked for.
    enum ReopeningReason {
        SITUATION_CHANGED,
        NEW_INFORMATION,
        ADVICE_DID_NOT_HELP,
        OTHER
    }
}
