package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The request asked for what another one asks already; it ends, and the other goes on.
///
/// @param consultationId the one that ends
/// @param requesterId    subject id of its requester
/// @param survivingId    the consultation that goes on; it was begun earlier
/// @param mergedAt       UTC, whole milliseconds
@EventType(value = "intake.consultation-merged.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record ConsultationMerged(String consultationId, String requesterId, String survivingId, Instant mergedAt) {}
