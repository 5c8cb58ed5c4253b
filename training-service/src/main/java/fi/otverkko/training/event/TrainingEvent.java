package fi.otverkko.training.event;

import java.time.Instant;

/// Everything that can happen to a [Training]. Private to this service: what others may know is decided in
/// [TrainingMessages].
sealed interface TrainingEvent {

    String id();

    record ReviewAsked(String id, Instant at) implements TrainingEvent {}

    record Published(String id, Instant at) implements TrainingEvent {}
}
