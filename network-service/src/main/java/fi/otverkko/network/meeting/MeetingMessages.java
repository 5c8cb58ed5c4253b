package fi.otverkko.network.meeting;

import fi.otverkko.contracts.network.v1.CalendarMeeting;
import fi.otverkko.contracts.network.v1.ConsultationScheduled;
import fi.otverkko.contracts.network.v1.ConsultationUnscheduled;
import fi.otverkko.contracts.network.v1.GroupCalendarPublished;
import fi.otverkko.contracts.network.v1.ItemOpened;
import fi.otverkko.contracts.network.v1.MeetingHeld;
import fi.otverkko.network.group.Group;
import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.MeetingEvent.Added;
import fi.otverkko.network.meeting.MeetingEvent.Cancelled;
import fi.otverkko.network.meeting.MeetingEvent.Closed;
import fi.otverkko.network.meeting.MeetingEvent.Dropped;
import fi.otverkko.network.meeting.MeetingEvent.Kept;
import fi.otverkko.network.meeting.MeetingEvent.Moved;
import fi.otverkko.network.meeting.MeetingEvent.Opened;
import fi.otverkko.network.meeting.MeetingEvent.Released;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What the other services get to know of meetings.
final class MeetingMessages {

    /// @param after the meeting once all of it has happened
    /// @param group that meets
    static List<Record> of(Meeting after, Group group, List<MeetingEvent> events) {
        return events.stream().flatMap(event -> of(after, group, event)).toList();
    }

    private static Stream<Record> of(Meeting after, Group group, MeetingEvent event) {
        var slot = after.slot();
        return switch (event) {
            case Added added ->
                Stream.of(scheduled(slot, group, added.item(), added.item().addedAt()));
            case Kept kept -> Stream.of(scheduled(slot, group, kept.item(), kept.at()));
            case Released released ->
                Stream.of(new ConsultationUnscheduled(
                        slot.id(),
                        released.consultationId(),
                        released.why().kind().name(),
                        released.why().at()));
            case Opened opened -> Stream.of(new ItemOpened(slot.id(), opened.consultationId(), opened.at()));
            case Closed closed ->
                Stream.of(new MeetingHeld(slot.id(), slot.groupId(), closed.consultationIds(), closed.at()));
            case Dropped _, Moved _, Cancelled _ -> Stream.of();
        };
    }

    private static ConsultationScheduled scheduled(Slot slot, Group group, Item item, Instant at) {
        return new ConsultationScheduled(
                slot.id(),
                slot.groupId(),
                item.consultationId(),
                slot.startsAt(),
                slot.deadlineAt(),
                slot.extra(),
                item.members(),
                group.secretary(),
                item.accessUntil(),
                at);
    }

    /// What everybody may know of a group.
    static GroupCalendarPublished calendar(Group group, String areaCode, List<Slot> next, Instant now) {
        var name = group.name();
        return new GroupCalendarPublished(
                group.id(),
                areaCode,
                group.type().name(),
                name.fi(),
                name.sv(),
                name.en(),
                next.stream()
                        .map(slot -> new CalendarMeeting(slot.id(), slot.date(), slot.startsAt(), slot.deadlineAt()))
                        .toList(),
                now);
    }

    private MeetingMessages() {}
}
