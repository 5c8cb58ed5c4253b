package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// A breach of personal data was recorded; what it is about stays in the register.
///
/// @param breachId the breach
/// @param notifyBy when the 72 hours of the GDPR, article 33, are over; UTC
/// @param openedAt when it was recorded; UTC, whole milliseconds
@EventType(value = "intake.breach-opened.v1", topic = Topic.INTAKE_REGISTERS)
public record BreachOpened(String breachId, Instant notifyBy, Instant openedAt) {}
