package fi.otverkko.network.meeting;

import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.MeetingEvent.Added;
import fi.otverkko.network.meeting.MeetingEvent.Cancelled;
import fi.otverkko.network.meeting.MeetingEvent.Closed;
import fi.otverkko.network.meeting.MeetingEvent.Dropped;
import fi.otverkko.network.meeting.MeetingEvent.Kept;
import fi.otverkko.network.meeting.MeetingEvent.Moved;
import fi.otverkko.network.meeting.MeetingEvent.Opened;
import fi.otverkko.network.meeting.MeetingEvent.Released;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One meeting with its agenda. Stored from its first item on; before that the calendar is enough.
///
/// @param closedAt  when the chair closed it, which may be ahead of the planned time; null until then
/// @param deviation what the secretary decided against the calendar; null if nothing
record Meeting(
        Slot slot,
        List<Item> items,
        @Nullable Instant closedAt,
        @Nullable Deviation deviation) {

    /// How far a meeting has come.
    enum Phase {
        PLANNED,
        OPEN_FOR_REQUESTS,
        AGENDA_CLOSED,
        IN_SESSION,
        HELD,
        CANCELLED
    }

    Meeting {
        items = List.copyOf(items);
    }

    static Meeting planned(Slot slot) {
        return new Meeting(slot, List.of(), null, null);
    }

    /// Puts a case on the agenda; nothing if it is there, or if the meeting is over, cancelled, or by now too late.
    List<MeetingEvent> add(Item item) {
        boolean takes = closedAt == null && !isCancelled() && item.isHeardInTime(slot);
        return takes && item(item.consultationId()).isEmpty() ? List.of(new Added(item)) : List.of();
    }

    boolean isCancelled() {
        return deviation != null && deviation.kind() == Deviation.Kind.CANCELLED;
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
    /// @throws Refusal.Conflict `meeting-held`, `meeting-cancelled`
    List<MeetingEvent> open(String consultationId, Instant at) {
        requireNotCancelled();
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
    /// @throws Refusal.Conflict `meeting-items-unopened`, `meeting-cancelled`
    List<MeetingEvent> close(Instant at) {
        requireNotCancelled();
        if (closedAt != null) {
            return List.of();
        }
        var unopened = items.stream().filter(item -> item.openedAt() == null).count();
        if (unopened > 0) {
            throw new Refusal.Conflict("meeting-items-unopened", unopened);
        }
        return List.of(new Closed(items.stream().map(Item::consultationId).toList(), at));
    }

    /// @throws Refusal.Conflict `meeting-cancelled`
    void requireNotCancelled() {
        if (isCancelled()) {
            throw new Refusal.Conflict("meeting-cancelled");
        }
    }

    boolean hasBegun() {
        return closedAt != null || items.stream().anyMatch(item -> item.openedAt() != null);
    }

    /// Applies what happened; knows no rules and refuses nothing.
    Meeting evolve(MeetingEvent event) {
        return switch (event) {
            case Added added -> with(Stream.concat(items.stream(), Stream.of(added.item())));
            case Dropped dropped -> without(dropped.consultationId());
            case Released released -> without(released.consultationId());
            case Kept kept -> with(items.stream().map(kept::inPlaceOf));
            case Opened opened -> with(items.stream().map(item -> item.after(opened)));
            case Closed closed -> new Meeting(slot, items, closed.at(), deviation);
            case Moved moved -> new Meeting(moved.to(), items, closedAt, moved.deviation());
            case Cancelled cancelled -> new Meeting(slot, items, closedAt, cancelled.deviation());
        };
    }

    private Meeting without(String consultationId) {
        return with(items.stream().filter(item -> !item.consultationId().equals(consultationId)));
    }

    private Meeting with(Stream<Item> others) {
        return new Meeting(slot, others.toList(), closedAt, deviation);
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
        if (isCancelled()) {
            return Phase.CANCELLED;
        }
        if (hasBegun()) {
            return closedAt != null ? Phase.HELD : Phase.IN_SESSION;
        }
        if (!slot.takesRequests(now)) {
            return Phase.AGENDA_CLOSED;
        }
        return takesRequestsNow || slot.extra() ? Phase.OPEN_FOR_REQUESTS : Phase.PLANNED;
    }
}
