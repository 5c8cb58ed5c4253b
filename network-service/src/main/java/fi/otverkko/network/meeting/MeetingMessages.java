package fi.otverkko.network.meeting;

import fi.otverkko.contracts.network.v1.ConsultationScheduled;
import fi.otverkko.contracts.network.v1.ItemOpened;
import fi.otverkko.contracts.network.v1.MeetingHeld;
import fi.otverkko.network.meeting.MeetingEvent.Added;
import fi.otverkko.network.meeting.MeetingEvent.Closed;
import fi.otverkko.network.meeting.MeetingEvent.Dropped;
import fi.otverkko.network.meeting.MeetingEvent.Opened;
import java.util.List;
import java.util.stream.Stream;

/// What the other services get to know of meetings.
final class MeetingMessages {

    /// @param after the meeting once all of it has happened
    static List<Record> of(Meeting after, List<MeetingEvent> events) {
        return events.stream().flatMap(event -> of(after, event)).toList();
    }

    private static Stream<Record> of(Meeting after, MeetingEvent event) {
        var slot = after.slot();
        return switch (event) {
            case Added added ->
                Stream.of(new ConsultationScheduled(
                        slot.id(),
                        slot.groupId(),
                        added.item().consultationId(),
                        slot.startsAt(),
                        slot.deadlineAt(),
                        slot.extra(),
                        added.item().members(),
                        added.item().accessUntil(),
                        added.item().addedAt()));
            case Opened opened -> Stream.of(new ItemOpened(slot.id(), opened.consultationId(), opened.at()));
            case Closed closed ->
                Stream.of(new MeetingHeld(slot.id(), slot.groupId(), closed.consultationIds(), closed.at()));
            case Dropped _ -> Stream.of();
        };
    }

    private MeetingMessages() {}
}
