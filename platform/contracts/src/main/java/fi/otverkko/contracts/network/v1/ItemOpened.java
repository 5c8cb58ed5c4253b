package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;

/// The chair opened this consultation in the meeting.
///
/// @param meetingId      the meeting
/// @param consultationId the consultation
/// @param openedAt       UTC, whole milliseconds
@EventType(value = "network.item-opened.v1", topic = Topic.NETWORK_MEETINGS)
public record ItemOpened(String meetingId, String consultationId, Instant openedAt) {}
