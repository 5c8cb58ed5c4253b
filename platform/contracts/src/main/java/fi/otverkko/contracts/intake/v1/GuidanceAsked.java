package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// A professional asked the service guidance something, or asked again after an answer.
///
/// @param guidanceId the guidance case
/// @param askerId    subject id of who asked
/// @param theme      a theme of the OT screen such as `T6_NEPSY`, or `OTHER`
/// @param about      `SERVICE`, `LAW`, `WHOM_TO_CALL` or `OTHER`
/// @param round      1 for the question, one more each time that it is reopened
/// @param dueAt      by when the answer is to come; UTC, whole milliseconds
/// @param askedAt    UTC, whole milliseconds
@EventType(value = "intake.guidance-asked.v1", topic = Topic.INTAKE_GUIDANCE)
public record GuidanceAsked(
        String guidanceId, String askerId, String theme, String about, int round, Instant dueAt, Instant askedAt) {}
