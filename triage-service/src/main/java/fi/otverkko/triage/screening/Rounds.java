package fi.otverkko.triage.screening;

import fi.otverkko.triage.screening.Screening.Closure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What triage knows of a consultation's fate, in whatever order it hears of it. From this, never from
/// the order of messages, follows which screenings are still open.
///
/// @param highest    the latest submission heard of, 0 if none
/// @param returnedAt when the consultation was last given back to the requester
/// @param end        set for good when it was withdrawn or declined
record Rounds(
        int highest, @Nullable Instant returnedAt, @Nullable Closure end) {

    static final Rounds NONE = new Rounds(0, null, null);

    Rounds submitted(int round) {
        return new Rounds(Math.max(highest, round), returnedAt, end);
    }

    Rounds returned(Instant at) {
        return new Rounds(highest, returnedAt != null && returnedAt.isAfter(at) ? returnedAt : at, end);
    }

    Rounds ended(Closure why) {
        return new Rounds(highest, returnedAt, end == null ? why : end);
    }

    /// Whether nothing is known that could close any screening.
    boolean closeNothing() {
        return highest <= 1 && returnedAt == null && end == null;
    }

    /// Why the screening of this submission is closed; null while it is open.
    @Nullable
    Closure closure(int round, Instant submittedAt) {
        if (end != null) {
            return end;
        }
        if (round < highest) {
            return Closure.SUPERSEDED;
        }
        return returnedAt != null && submittedAt.isBefore(returnedAt) ? Closure.RETURNED : null;
    }
}
