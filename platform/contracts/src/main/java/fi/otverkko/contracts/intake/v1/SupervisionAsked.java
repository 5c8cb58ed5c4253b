package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// Somebody asks for work supervision after a hard case. It belongs to the person; which case it was is not told.
///
/// @param supervisionId the request for work supervision
/// @param askerId       subject id of who asks
/// @param form          `INDIVIDUAL`, `PAIR` or `GROUP`
/// @param askedAt       UTC, whole milliseconds
@EventType(value = "intake.supervision-asked.v1", topic = Topic.INTAKE_REGISTERS)
public record SupervisionAsked(String supervisionId, String askerId, String form, Instant askedAt) {}
