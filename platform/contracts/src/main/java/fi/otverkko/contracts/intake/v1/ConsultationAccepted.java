package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The secretary checked the request and found it fit for handling.
///
/// @param consultationId the consultation
/// @param requesterId    subject id of the requester
/// @param acceptedAt     UTC, whole milliseconds
@EventType(value = "intake.consultation-accepted.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record ConsultationAccepted(String consultationId, String requesterId, Instant acceptedAt) {}
