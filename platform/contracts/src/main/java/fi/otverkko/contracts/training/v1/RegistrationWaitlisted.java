package fi.otverkko.contracts.training.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The event is full; the registration waits in order of arrival.
///
/// @param registrationId the registration
/// @param eventId        the training event
/// @param subjectId      who registered
/// @param position       place in the waiting list, from 1
/// @param waitlistedAt   UTC, whole milliseconds
@EventType(value = "training.registration-waitlisted.v1", topic = Topic.TRAINING_REGISTRATIONS)
public record RegistrationWaitlisted(
        String registrationId, String eventId, String subjectId, int position, Instant waitlistedAt) {}
