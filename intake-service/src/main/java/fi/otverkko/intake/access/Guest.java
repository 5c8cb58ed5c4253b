package fi.otverkko.intake.access;

import java.time.Instant;

/// Somebody of another unit or area whom the chair or the secretary let into one item, for a time.
///
/// @param subject subject id, never a name
/// @param reason  why, a code
/// @param by      subject id of who let her in
/// @param until   from then on it opens nothing; earlier than planned once it was taken back or the item ended
public record Guest(String subject, Reason reason, String by, Instant since, Instant until) {

    /// Why a guest is let in.
    public enum Reason {
        /// What the matter asks for, nobody in the group knows.
        COMPETENCE_MISSING,
        /// She works in a unit that the matter concerns.
        UNIT_CONCERNED,
        LANGUAGE_OR_CULTURE,
        /// She helps from another area.
        OTHER_AREA
    }

    boolean isOpen(Instant at) {
        return at.isBefore(until);
    }

    Guest ended(Instant at) {
        return isOpen(at) ? new Guest(subject, reason, by, since, at) : this;
    }
}
