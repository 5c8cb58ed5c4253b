package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// A coordinator read the request, decided that it is not for the OT level, and gave a route onward.
///
/// @param consultationId the consultation
/// @param requesterId    subject id of the requester
/// @param declinedAt     UTC, whole milliseconds
@EventType(value = "intake.consultation-declined.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record ConsultationDeclined(String consultationId, String requesterId, Instant declinedAt) {}
