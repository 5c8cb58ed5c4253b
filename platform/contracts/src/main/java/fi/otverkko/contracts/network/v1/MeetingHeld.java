package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import java.util.List;

/// The meeting is over.
///
/// @param meetingId       the meeting
/// @param groupId         the group
/// @param consultationIds what was handled
/// @param heldAt          UTC, whole milliseconds
@EventType(value = "network.meeting-held.v1", topic = Topic.NETWORK_MEETINGS)
public record MeetingHeld(String meetingId, String groupId, List<String> consultationIds, Instant heldAt) {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public MeetingHeld {
        consultationIds = consultationIds == null ? List.of() : List.copyOf(consultationIds);
    }
}
