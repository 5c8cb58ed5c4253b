package fi.otverkko.intake.handling;

import fi.otverkko.intake.consultation.Progress.Note;
import java.time.Instant;

/// What the secretary and the coordinator can do with a request.
sealed interface HandlingCommand {

    record StartCheck() implements HandlingCommand {}

    record Accept(Instant at) implements HandlingCommand {}

    /// Asks the requester to complete it.
    record Return(Note note, Instant at) implements HandlingCommand {}

    /// Not for the OT level; the note gives a route onward.
    record Decline(Note note, Instant at) implements HandlingCommand {}

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
}
