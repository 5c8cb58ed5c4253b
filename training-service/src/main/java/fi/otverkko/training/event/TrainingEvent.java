package fi.otverkko.training.event;

import java.time.Instant;

/// Everything that can happen to a [Training]. Private to this service: what others may know is decided in
/// [TrainingMessages].
sealed interface TrainingEvent {

    String id();

    record ReviewAsked(String id, Instant at) implements TrainingEvent {}

    record GivenBack(String id, Instant at) implements TrainingEvent {}

    record Published(String id, Instant at) implements TrainingEvent {}

    /// Nobody has seen it yet.
    record Revised(String id, Announcement announcement, String by, Instant at) implements TrainingEvent {}

    /// It had been announced otherwise.
    ///
    /// @param moved whether time, place or mode is another
    record Changed(String id, Announcement announcement, boolean moved, Instant at) implements TrainingEvent {}

    record Cancelled(String id, Instant at) implements TrainingEvent {}
}
