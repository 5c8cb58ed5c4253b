package fi.otverkko.network.meeting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.stream.Collectors.toSet;

import fi.otverkko.network.group.Group;
import fi.otverkko.network.group.Groups;
import fi.otverkko.network.group.MeetingRule;
import fi.otverkko.network.group.Slot;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.OutboxCollection;
import fi.otverkko.platform.messaging.Outboxes;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.messaging.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// Meetings that have, or had, something on their agenda, in the collection `meetings`.
///
/// The agenda puts cases here.
@Component
public class Meetings {

    private final OutboxCollection meetings;
    private final Groups groups;

    Meetings(Outboxes outboxes, Groups groups) {
        this.meetings = outboxes.collection("meetings");
        this.groups = groups;
        meetings.documents().createIndex(ascending("state.slot.groupId", "state.slot.date"));
        meetings.documents().createIndex(ascending("state.items.consultationId"));
    }

    Optional<Stored> find(String id) {
        return meetings.find(id);
    }

    /// The group's stored meetings of today and later, and those that may have been moved to a day before.
    List<Meeting> of(String groupId, Instant now) {
        var from = Slot.day(now).minusDays(MeetingRule.FURTHEST_MOVE);
        return meetings.documents()
                .find(and(eq("state.slot.groupId", groupId), gte("state.slot.date", from.toString())))
                .sort(ascending("_id"))
                .map(document -> MeetingDocument.read(document.get("state", Document.class)))
                .into(new ArrayList<>());
    }

    /// Carries out a command of the chair or the secretary.
    ///
    /// @throws Refusal what the decision refuses, and `meeting-unknown`
    Stored handle(String id, Call call, Function<Meeting, List<MeetingEvent>> decision) {
        return meetings.update(id, call, state -> {
                    var meeting = MeetingDocument.read(state);
                    return change(meeting, decision.apply(meeting));
                })
                .orElseThrow(() -> new Refusal.Unknown("meeting-unknown"));
    }

    /// When the group meets, as it is known now.
    public GroupCalendar calendar(Group group, Instant now) {
        return calendar(group, of(group.id(), now));
    }

    static GroupCalendar calendar(Group group, List<Meeting> stored) {
        return new GroupCalendar(
                group,
                stored.stream().map(Meeting::slot).toList(),
                ids(stored, meeting -> meeting.closedAt() != null),
                ids(stored, Meeting::isCancelled));
    }

    private static Set<String> ids(List<Meeting> meetings, Predicate<Meeting> which) {
        return meetings.stream()
                .filter(which)
                .map(meeting -> meeting.slot().id())
                .collect(toSet());
    }

    /// The edition of a meeting that has an agenda.
    public long edition(String id) {
        return find(id).orElseThrow().edition();
    }

    /// How this meeting has the case on its agenda; empty if it has it no more.
    public Optional<Hearing> hearing(String id, String consultationId) {
        return find(id).map(stored -> MeetingDocument.read(stored.state()))
                .flatMap(meeting ->
                        meeting.item(consultationId).map(item -> new Hearing(meeting.slot(), item.openedAt() != null)));
    }

    /// Puts a case on the agenda of a meeting; the first case makes it. Once there it stays there until the meeting is
    /// cancelled, or moved past [Seat#neededBy].
    ///
    /// @return false if the meeting is over, cancelled, or too late by now
    public boolean add(Slot slot, Seat seat) {
        begin(slot);
        var item = new Item(
                seat.consultationId(), seat.members(), seat.accessUntil(), seat.givenAt(), seat.neededBy(), null);
        return follow(slot.id(), meeting -> meeting.add(item.moved(slot, meeting.slot())))
                .item(seat.consultationId())
                .isPresent();
    }

    /// Stores a meeting that only the calendar had; what is stored stays.
    void begin(Slot slot) {
        meetings.seed(slot.id(), Change.silent(MeetingDocument.write(Meeting.planned(slot))));
    }

    /// Takes a case off the agenda unless it was opened there.
    public void drop(Slot slot, String consultationId) {
        follow(slot.id(), meeting -> meeting.drop(consultationId));
    }

    /// Takes a case off the agendas on which it still waits, but for this one.
    public void leaveOthers(Slot slot, String consultationId) {
        everywhere(consultationId)
                .filter(id -> !id.equals(slot.id()))
                .forEach(id -> follow(id, meeting -> meeting.drop(consultationId)));
    }

    /// Takes a case off all agendas as if it had never been there.
    public void erase(String consultationId) {
        everywhere(consultationId).forEach(id -> follow(id, meeting -> meeting.erase(consultationId)));
    }

    private Stream<String> everywhere(String consultationId) {
        return Walk.byId(meetings.documents(), eq("state.items.consultationId", consultationId))
                .map(document -> document.getString("_id"));
    }

    private Meeting follow(String id, Function<Meeting, List<MeetingEvent>> decision) {
        return meetings.maintain(id, state -> {
                    var meeting = MeetingDocument.read(state);
                    var events = decision.apply(meeting);
                    return events.isEmpty() ? null : change(meeting, events);
                })
                .map(stored -> MeetingDocument.read(stored.state()))
                .orElseThrow();
    }

    private Change change(Meeting meeting, List<MeetingEvent> events) {
        var next = meeting;
        for (var event : events) {
            next = next.evolve(event);
        }
        return new Change(
                MeetingDocument.write(next),
                MeetingMessages.of(next, groups.get(next.slot().groupId()), events));
    }
}
