package fi.otverkko.network.meeting;

import fi.otverkko.network.group.Slot;
import java.time.Instant;
import java.util.List;

/// Everything that can happen to a [Meeting]. Private to the service: what others may know is decided
/// in [MeetingMessages].
sealed interface MeetingEvent {

    record Added(Item item) implements MeetingEvent {}

    record Dropped(String consultationId) implements MeetingEvent {}

    record Opened(String consultationId, Instant at) implements MeetingEvent {}

    record Closed(List<String> consultationIds, Instant at) implements MeetingEvent {}

    record Moved(Slot to, Deviation deviation) implements MeetingEvent {}

    record Cancelled(Deviation deviation) implements MeetingEvent {}

    /// Stays on the agenda of a meeting that was moved.
    record Kept(Item item, Instant at) implements MeetingEvent {

        Item inPlaceOf(Item known) {
            return known.consultationId().equals(item.consultationId()) ? item : known;
        }
    }

    /// Given back: it waits for a place on another agenda.
    record Released(String consultationId, Deviation why) implements MeetingEvent {}
}
