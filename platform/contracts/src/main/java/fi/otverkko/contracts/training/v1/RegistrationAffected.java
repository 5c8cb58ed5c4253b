package fi.otverkko.contracts.training.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// Something changed for somebody who has a place or waits for one.
///
/// @param registrationId the registration
/// @param eventId        the training event
/// @param subjectId      subject id of the registrant
/// @param what           `MOVED`: another time, place or mode; `CANCELLED`: it will not be
/// @param startsAt       when it begins now, or would have begun
/// @param affectedAt     UTC, whole milliseconds
@EventType(value = "training.registration-affected.v1", topic = Topic.TRAINING_REGISTRATIONS)
public record RegistrationAffected(
        String registrationId, String eventId, String subjectId, String what, Instant startsAt, Instant affectedAt) {}
