package fi.otverkko.training.registration;

import java.time.Instant;

/// What one can ask of the [Places] of a training.
sealed interface PlacesCommand {

    Instant at();

    record Register(String subject, Instant at) implements PlacesCommand {}

    /// Follows what the training says by now.
    ///
    /// @param revision of the training; the same or an older one changes nothing
    /// @param movedIn  the last revision in which time, place or mode became another
    record Follow(Instant startsAt, int capacity, int revision, int movedIn, boolean cancelled, Instant at)
            implements PlacesCommand {}

    /// What whoever takes part has to know.
    enum News {
        MOVED,
        CANCELLED
    }

    record GiveUp(String subject, Instant at) implements PlacesCommand {}
}
