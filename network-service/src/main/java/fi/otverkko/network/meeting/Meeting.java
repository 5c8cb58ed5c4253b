package fi.otverkko.network.meeting;

import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.MeetingEvent.Added;
import fi.otverkko.network.meeting.MeetingEvent.Closed;
import fi.otverkko.network.meeting.MeetingEvent.Dropped;
import fi.otverkko.network.meeting.MeetingEvent.Opened;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One meeting with its agenda. Stored from its first item on; before that the calendar is enough.
///
/// @param closedAt when the chair closed it, which may be ahead of the planned time; null until then
record Meeting(Slot slot, List<Item> items, @Nullable Instant closedAt) {

    /// How far a meeting has come.
    enum Phase {
        PLANNED,
        OPEN_FOR_REQUESTS,
        AGENDA_CLOSED,
        IN_SESSION,
        HELD
    }

    /// One case on the agenda.
    ///
    /// @param members  subject ids of those who may read the case for it
    /// @param openedAt when the chair opened it; null until then
    record Item(
            String consultationId,
            List<String> members,
            Instant accessUntil,
            Instant addedAt,
            @Nullable Instant openedAt) {

        Item {
            members = List.copyOf(members);
        }

        private Item after(Opened opened) {
            return consultationId.equals(opened.consultationId())
                    ? new Item(consultationId, members, accessUntil, addedAt, opened.at())
                    : this;
        }
    }

    Meeting {
        items = List.copyOf(items);
    }

    static Meeting planned(Slot slot) {
        return new Meeting(slot, List.of(), null);
    }

    /// Puts a case on the agenda; nothing if it is there, or if the meeting is over.
    List<MeetingEvent> add(Item item) {
        return closedAt != null || item(item.consultationId()).isPresent() ? List.of() : List.of(new Added(item));
    }

    /// Takes a case off the agenda, unless it was opened: what was heard was heard.
    List<MeetingEvent> drop(String consultationId) {
        return item(consultationId)
                .filter(item -> item.openedAt() == null)
                .<List<MeetingEvent>>map(_ -> List.of(new Dropped(consultationId)))
                .orElse(List.of());
    }

    /// Takes a case off the agenda, opened or not: the time for which it is kept is over.
    List<MeetingEvent> erase(String consultationId) {
        return item(consultationId).isPresent() ? List.of(new Dropped(consultationId)) : List.of();
    }

    /// Begins to handle a case; nothing if it has begun.
    ///
    /// @throws Refusal.Unknown  `item-unknown`
    /// @throws Refusal.Conflict `meeting-held`
    List<MeetingEvent> open(String consultationId, Instant at) {
        var item = item(consultationId).orElseThrow(() -> new Refusal.Unknown("item-unknown"));
        if (item.openedAt() != null) {
            return List.of();
        }
        if (closedAt != null) {
            throw new Refusal.Conflict("meeting-held");
        }
        return List.of(new Opened(consultationId, at));
    }

    /// Ends the meeting; nothing if it has ended. No case is left behind on it.
    ///
    /// @throws Refusal.Conflict `meeting-items-unopened`
    List<MeetingEvent> close(Instant at) {
        if (closedAt != null) {
            return List.of();
        }
        var unopened = items.stream().filter(item -> item.openedAt() == null).count();
        if (unopened > 0) {
            throw new Refusal.Conflict("meeting-items-unopened", unopened);
        }
        return List.of(new Closed(items.stream().map(Item::consultationId).toList(), at));
    }

    /// Applies what happened; knows no rules and refuses nothing.
    Meeting evolve(MeetingEvent event) {
        return switch (event) {
            case Added added ->
                new Meeting(
                        slot,
                        Stream.concat(items.stream(), Stream.of(added.item())).toList(),
                        closedAt);
            case Dropped dropped ->
                new Meeting(
                        slot,
                        items.stream()
                                .filter(item -> !item.consultationId().equals(dropped.consultationId()))
                                .toList(),
                        closedAt);
            case Opened opened ->
                new Meeting(slot, items.stream().map(item -> item.after(opened)).toList(), closedAt);
            case Closed closed -> new Meeting(slot, items, closed.at());
        };
    }

    Optional<Item> item(String consultationId) {
        return items.stream()
                .filter(item -> item.consultationId().equals(consultationId))
                .findFirst();
    }

    /// How far the meeting has come by now.
    ///
    /// @param takesRequestsNow whether this is the regular meeting for which requests are taken now
    Phase phase(Instant now, boolean takesRequestsNow) {
        if (closedAt != null) {
            return Phase.HELD;
        }
        if (items.stream().anyMatch(item -> item.openedAt() != null)) {
            return Phase.IN_SESSION;
        }
        if (!slot.takesRequests(now)) {
            return Phase.AGENDA_CLOSED;
        }
        return takesRequestsNow || slot.extra() ? Phase.OPEN_FOR_REQUESTS : Phase.PLANNED;
    }
}
