package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The day of a follow-up question has come.
///
/// @param consultationId   the consultation
/// @param referenceCode    what people call it
/// @param requesterId      subject id of the requester
/// @param recommendationId which recommendation
/// @param round            1 for the first question, 2 for the second
/// @param dueAt            UTC, whole milliseconds
@EventType(value = "intake.follow-up-due.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record FollowUpDue(
        String consultationId,
        String referenceCode,
        String requesterId,
        String recommendationId,
        int round,
        Instant dueAt) {}
