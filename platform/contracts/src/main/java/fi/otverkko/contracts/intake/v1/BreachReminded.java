package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// At most 24 of the 72 hours are left, and the authority has not been notified of the breach. Told once.
///
/// @param breachId   the breach
/// @param notifyBy   when the 72 hours of the GDPR, article 33, are over; UTC
/// @param remindedAt UTC, whole milliseconds
@EventType(value = "intake.breach-reminded.v1", topic = Topic.INTAKE_REGISTERS)
public record BreachReminded(String breachId, Instant notifyBy, Instant remindedAt) {}
