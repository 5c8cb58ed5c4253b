package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The coordinator has arranged work supervision, or declined to.
///
/// @param supervisionId the request for work supervision
/// @param askerId       subject id of who asked
/// @param outcome       `ARRANGED` or `DECLINED`
/// @param answeredAt    UTC, whole milliseconds
@EventType(value = "intake.supervision-answered.v1", topic = Topic.INTAKE_REGISTERS)
public record SupervisionAnswered(String supervisionId, String askerId, String outcome, Instant answeredAt) {}
