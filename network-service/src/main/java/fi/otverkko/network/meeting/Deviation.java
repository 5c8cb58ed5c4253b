package fi.otverkko.network.meeting;

import java.time.Instant;
import java.time.LocalDate;

/// What the secretary decided against the calendar, with the reason for it.
///
/// @param from on which day the meeting was to be before
record Deviation(Kind kind, Reason reason, LocalDate from, Instant at) {

    /// What was decided.
    enum Kind {
        MOVED,
        CANCELLED
    }

    /// Why; a code, as it is shown to everybody.
    enum Reason {
        /// Nothing is on the agenda.
        NO_ITEMS,
        /// Too few could come for the minimum composition.
        NO_QUORUM,
        /// Somebody without whom it cannot be held is ill.
        ILLNESS,
        /// It falls on a holiday.
        HOLIDAY,
        OTHER
    }
}
