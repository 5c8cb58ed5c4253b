package fi.otverkko.training.registration;

import java.time.Instant;

/// What one can ask of the [Places] of a training.
sealed interface PlacesCommand {

    Instant at();

    record Register(String subject, Instant at) implements PlacesCommand {}

    record GiveUp(String subject, Instant at) implements PlacesCommand {}
}
