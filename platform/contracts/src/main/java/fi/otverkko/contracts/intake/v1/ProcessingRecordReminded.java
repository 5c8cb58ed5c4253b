package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// An agreement with a processor ends soon, or an impact assessment is to be reviewed. Told once for each day.
///
/// @param recordId   the record of processing
/// @param sort       `AGREEMENT` or `IMPACT_ASSESSMENT`
/// @param dueAt      the beginning of the day in Finland on which it ends or is to be reviewed; UTC
/// @param remindedAt UTC, whole milliseconds
@EventType(value = "intake.processing-record-reminded.v1", topic = Topic.INTAKE_REGISTERS)
public record ProcessingRecordReminded(String recordId, String sort, Instant dueAt, Instant remindedAt) {}
