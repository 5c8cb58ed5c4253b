package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// A coordinator or the chair said that a case of urgency U0 or U1 goes past the others.
///
/// @param consultationId the consultation
/// @param requesterId    subject id of the requester
/// @param urgency        `U0` or `U1`, as decided
/// @param reasonCode     `DANGER`, `WORSENING`, `DEADLINE` or `OTHER`
/// @param adHoc          whether it goes past the monthly cycle, to a meeting called for it
/// @param escalatedAt    UTC, whole milliseconds
@EventType(value = "intake.consultation-escalated.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record ConsultationEscalated(
        String consultationId,
        String requesterId,
        String urgency,
        String reasonCode,
        boolean adHoc,
        Instant escalatedAt) {}
