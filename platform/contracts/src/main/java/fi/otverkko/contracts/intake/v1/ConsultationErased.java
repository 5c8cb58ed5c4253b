package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The time for which the content of a consultation is kept is over: its texts and the key that opened them are gone.
/// Whoever holds facts of the case erases them too.
///
/// @param consultationId the consultation
/// @param erasedAt       when the key was destroyed; UTC, whole milliseconds
@EventType(value = "intake.consultation-erased.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record ConsultationErased(String consultationId, Instant erasedAt) {}
