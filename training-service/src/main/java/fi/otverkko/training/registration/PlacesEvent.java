package fi.otverkko.training.registration;

import fi.otverkko.training.registration.PlacesCommand.News;
import java.time.Instant;

/// Everything that can happen to the [Places] of a training. Private to this service: what others may know
/// is decided in [RegistrationMessages].
sealed interface PlacesEvent {

    /// Somebody has a place.
    ///
    /// @param fromQueue whether the place came from somebody who gave it up
    record Confirmed(String subject, boolean fromQueue, Instant at) implements PlacesEvent {}

    /// Somebody waits for a place.
    ///
    /// @param position in the queue, from 1
    record Waitlisted(String subject, int position, Instant at) implements PlacesEvent {}

    record GivenUp(String subject, Instant at) implements PlacesEvent {}

    /// Something changed for somebody.
    record Affected(String subject, News news, Instant at) implements PlacesEvent {}

    /// The training is as follows now; concerns nobody in particular.
    record Followed(Instant startsAt, int capacity, int revision, Instant at) implements PlacesEvent {}
}
