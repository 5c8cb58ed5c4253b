package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// Nothing more is awaited; the retention period begins.
///
/// @param consultationId the consultation
/// @param requesterId    subject id of the requester
/// @param closedAt       UTC, whole milliseconds
@EventType(value = "intake.consultation-closed.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record ConsultationClosed(String consultationId, String requesterId, Instant closedAt) {}
