package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The requester can read the statement of the statutory expert group. It binds nobody.
///
/// @param consultationId the consultation
/// @param requesterId    subject id of the requester
/// @param deliveredAt    UTC, whole milliseconds
@EventType(value = "intake.statement-delivered.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record StatementDelivered(String consultationId, String requesterId, Instant deliveredAt) {}
