package fi.otverkko.network.meeting;

import fi.otverkko.network.meeting.Meeting.Item;
import java.time.Instant;
import java.util.List;

/// Everything that can happen to a [Meeting]. Private to the service: what others may know is decided
/// in [MeetingMessages].
sealed interface MeetingEvent {

    record Added(Item item) implements MeetingEvent {}

    record Dropped(String consultationId) implements MeetingEvent {}

    record Opened(String consultationId, Instant at) implements MeetingEvent {}

    record Closed(List<String> consultationIds, Instant at) implements MeetingEvent {}
}
