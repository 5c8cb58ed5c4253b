package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The requester took the request back. Everybody drops it from agendas and teams.
///
/// @param consultationId the consultation
/// @param requesterId    subject id of the requester
/// @param withdrawnAt    UTC, whole milliseconds
@EventType(value = "intake.consultation-withdrawn.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record ConsultationWithdrawn(String consultationId, String requesterId, Instant withdrawnAt) {}
