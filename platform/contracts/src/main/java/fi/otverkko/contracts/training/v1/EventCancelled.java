package fi.otverkko.contracts.training.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// A published training will not be.
///
/// @param eventId     the training event
/// @param startsAt    when it would have begun
/// @param cancelledAt UTC, whole milliseconds
@EventType(value = "training.event-cancelled.v1", topic = Topic.TRAINING_EVENTS)
public record EventCancelled(String eventId, Instant startsAt, Instant cancelledAt) {}
