package fi.otverkko.contracts.training.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// A registration was given up by the registrant, or by the office with the event.
///
/// @param registrationId the registration
/// @param eventId        the training event
/// @param subjectId      who had registered
/// @param cancelledAt    UTC, whole milliseconds
@EventType(value = "training.registration-cancelled.v1", topic = Topic.TRAINING_REGISTRATIONS)
public record RegistrationCancelled(String registrationId, String eventId, String subjectId, Instant cancelledAt) {}
