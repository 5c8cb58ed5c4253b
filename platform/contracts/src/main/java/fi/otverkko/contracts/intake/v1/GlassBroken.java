package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// Somebody without a part in a case opened it in an emergency. The data-protection officer looks at it afterwards.
///
/// Who it was is in the use log, not here.
///
/// @param consultationId the consultation
/// @param referenceCode  its code
/// @param reasonCode     `SECRETARY_ABSENT`, `DANGER` or `FAULT`
/// @param brokenAt       when; UTC, whole milliseconds
/// @param openUntil      from then on it opens nothing
@EventType(value = "intake.glass-broken.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record GlassBroken(
        String consultationId, String referenceCode, String reasonCode, Instant brokenAt, Instant openUntil) {}
