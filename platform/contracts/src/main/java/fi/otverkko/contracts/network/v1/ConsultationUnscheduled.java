package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The meeting on whose agenda a consultation was is cancelled, or moved to a day that is too late for it: the
/// consultation waits for a place again. Grants for the item end.
///
/// @param meetingId      the meeting it was on
/// @param consultationId the consultation
/// @param reasonCode     `CANCELLED` or `MOVED`
/// @param unscheduledAt  UTC, whole milliseconds
@EventType(value = "network.consultation-unscheduled.v1", topic = Topic.NETWORK_MEETINGS)
public record ConsultationUnscheduled(
        String meetingId, String consultationId, String reasonCode, Instant unscheduledAt) {}
