package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// A draft that nobody writes to goes soon. Told once, a week before; writing to the draft keeps it.
///
/// @param consultationId the draft
/// @param requesterId    subject id of who began it
/// @param expiresAt      when its content is erased, the beginning of that day in Finland; UTC, whole milliseconds
@EventType(value = "intake.draft-expiring.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record DraftExpiring(String consultationId, String requesterId, Instant expiresAt) {}
