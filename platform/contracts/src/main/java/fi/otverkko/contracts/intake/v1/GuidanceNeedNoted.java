package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// A question to the service guidance counts as a need for development: once for each question.
///
/// @param guidanceId the guidance case
/// @param theme      a theme of the OT screen such as `T6_NEPSY`, or `OTHER`
/// @param about      `SERVICE`, `LAW`, `WHOM_TO_CALL` or `OTHER`
/// @param reason     `LATE` when it stayed far too long without an answer, `NO_ANSWER` when nobody has one
/// @param notedAt    UTC, whole milliseconds
@EventType(value = "intake.guidance-need-noted.v1", topic = Topic.INTAKE_GUIDANCE)
public record GuidanceNeedNoted(String guidanceId, String theme, String about, String reason, Instant notedAt) {}
