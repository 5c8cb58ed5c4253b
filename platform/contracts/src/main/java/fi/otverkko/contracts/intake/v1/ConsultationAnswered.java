package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The recommendations are confirmed and can be read. Their text stays in intake.
///
/// @param consultationId  the consultation
/// @param referenceCode   what people call it
/// @param requesterId     subject id of the requester
/// @param recommendations how many were confirmed, 0 or more; 0 means "none, because", with the reason in intake
/// @param answeredAt      UTC, whole milliseconds
@EventType(value = "intake.consultation-answered.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record ConsultationAnswered(
        String consultationId, String referenceCode, String requesterId, int recommendations, Instant answeredAt) {}
