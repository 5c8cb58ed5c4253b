package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A follow-up question is to be answered: its day has come, or one is reminded of it.
///
/// @param consultationId   the consultation
/// @param referenceCode    what people call it
/// @param requesterId      subject id of the requester
/// @param recommendationId which recommendation
/// @param round            1 for the first question, 2 for the second
/// @param dueAt            UTC, whole milliseconds
/// @param reminder         1 for the first reminder, 2 for the second; absent when it is asked for the first time
@EventType(value = "intake.follow-up-due.v1", topic = Topic.INTAKE_CONSULTATIONS)
public record FollowUpDue(
        String consultationId,
        String referenceCode,
        String requesterId,
        String recommendationId,
        int round,
        Instant dueAt,
        @Nullable Integer reminder) {}
