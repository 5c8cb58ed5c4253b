package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The request does not go on here: it belongs to another group, to guidance or to another area. Why is read in intake.
///
/// @param consultationId the consultation
/// @param requesterId    subject id of the requester
/// @param target         `GROUP`, `GUIDANCE` or `OTHER_AREA`
/// @param redirectedAt   UTC, whole milliseconds
@EventType(value = "intake.consultation-redirected.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record ConsultationRedirected(String consultationId, String requesterId, String target, Instant redirectedAt) {}
