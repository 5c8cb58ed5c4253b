package fi.otverkko.network.meeting;

import fi.otverkko.network.group.Group;
import fi.otverkko.network.group.Groups;
import fi.otverkko.network.group.Slot;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells everybody when the groups meet, in the collection `calendars`: what was told last of each group. It is told
/// again when it differs from what is true by now, whatever changed: a group, a meeting, or the day.
@Component
class Noticeboard {

    /// So many meetings are told of.
    private static final int NEXT = 6;

    private final OutboxCollection told;
    private final Meetings meetings;
    private final Groups groups;
    private final Clock clock;
    private final String area;

    Noticeboard(Outboxes outboxes, Meetings meetings, Groups groups, Clock clock, @Value("${ot.area}") String area) {
        this.told = outboxes.collection("calendars");
        this.meetings = meetings;
        this.groups = groups;
        this.clock = clock;
        this.area = area;
    }

    @Scheduled(fixedDelayString = "${network.meeting.publish-every:60s}")
    void tellAll() {
        groups.all().forEach(this::tell);
    }

    void tell(Group group) {
        var now = clock.instant();
        var next = meetings.calendar(group, now).next(now, NEXT);
        var state = state(group, next);
        told.seed(group.id(), Change.silent(new Document()));
        told.maintain(group.id(), known -> known.equals(state) ? null : change(state, group, next, now));
    }

    private Change change(Document state, Group group, List<Slot> next, Instant now) {
        return new Change(state, List.of(MeetingMessages.calendar(group, area, next, now)));
    }

    private static Document state(Group group, List<Slot> next) {
        var name = group.name();
        return new Document("name", List.of(name.fi(), name.sv(), name.en()))
                .append("type", group.type().name())
                .append(
                        "meetings",
                        next.stream()
                                .map(slot -> new Document("id", slot.id())
                                        .append("startsAt", Date.from(slot.startsAt()))
                                        .append("deadlineAt", Date.from(slot.deadlineAt())))
                                .toList());
    }
}
