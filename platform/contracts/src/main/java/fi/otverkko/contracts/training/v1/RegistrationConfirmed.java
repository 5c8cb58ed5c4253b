package fi.otverkko.contracts.training.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// Somebody with an account has a place, at once or from the waiting list.
///
/// @param registrationId  the registration
/// @param eventId         the training event
/// @param subjectId       who registered
/// @param fromWaitingList whether the place came from the waiting list
/// @param startsAt        when the event begins
/// @param confirmedAt     UTC, whole milliseconds
@EventType(value = "training.registration-confirmed.v1", topic = Topic.TRAINING_REGISTRATIONS)
public record RegistrationConfirmed(
        String registrationId,
        String eventId,
        String subjectId,
        boolean fromWaitingList,
        Instant startsAt,
        Instant confirmedAt) {}
