package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The secretary asked the requester to complete the request. What is missing is read in intake.
///
/// @param consultationId the consultation
/// @param requesterId    subject id of the requester
/// @param reasonCode     `INCOMPLETE`, `IDENTIFIERS`, `WRONG_GROUP` or `OTHER`
/// @param returnedAt     UTC, whole milliseconds
@EventType(value = "intake.consultation-returned.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record ConsultationReturned(String consultationId, String requesterId, String reasonCode, Instant returnedAt) {}
