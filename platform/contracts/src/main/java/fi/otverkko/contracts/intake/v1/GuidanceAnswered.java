package fi.otverkko.contracts.intake.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question to the service guidance got its answer, or was found to be a case.
///
/// @param guidanceId the guidance case
/// @param askerId    subject id of who asked
/// @param theme      a theme of the OT screen such as `T6_NEPSY`, or `OTHER`
/// @param about      `SERVICE`, `LAW`, `WHOM_TO_CALL` or `OTHER`
/// @param outcome    `ANSWERED`, or `TURNED_INTO_REQUEST` when who asked was led to a request for consultation
/// @param routeLevel `BASIC`, `SPECIAL` or `DEMANDING`: to which services the answer leads; absent if to none
/// @param round      which round was answered, from 1
/// @param late       whether it came after its time
/// @param answeredAt UTC, whole milliseconds
@EventType(value = "intake.guidance-answered.v1", topic = Topic.INTAKE_GUIDANCE)
public record GuidanceAnswered(
        String guidanceId,
        String askerId,
        String theme,
        String about,
        String outcome,
        @Nullable String routeLevel,
        int round,
        boolean late,
        Instant answeredAt) {}
