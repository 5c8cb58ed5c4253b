package fi.otverkko.network.meeting;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import fi.otverkko.network.group.Group;
import fi.otverkko.network.group.MeetingRule;
import fi.otverkko.network.group.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// When a group really meets: what its rule gives, and what its secretary has decided otherwise.
///
/// @param known     meetings of which anything is stored, at the time at which they are now
/// @param held      ids of those that are over, also ahead of their time
/// @param cancelled ids of those that will not be
public record GroupCalendar(Group group, List<Slot> known, Set<String> held, Set<String> cancelled) {

    public GroupCalendar {
        known = List.copyOf(known);
        held = Set.copyOf(held);
        cancelled = Set.copyOf(cancelled);
    }

    /// The regular meetings from one day to the other, both included, the earliest first; also those held or cancelled.
    public List<Slot> regular(LocalDate from, LocalDate to) {
        var byId = known.stream().collect(toMap(Slot::id, Function.identity()));
        return group.slots(from.minusDays(MeetingRule.FURTHEST_MOVE), to.plusDays(MeetingRule.FURTHEST_MOVE))
                .map(slot -> byId.getOrDefault(slot.id(), slot))
                .filter(slot -> !slot.date().isBefore(from) && !slot.date().isAfter(to))
                .sorted(comparing(Slot::startsAt))
                .toList();
    }

    /// Meetings outside the rule that will be, or were, held.
    public List<Slot> extras() {
        return known.stream()
                .filter(slot -> slot.extra() && !cancelled.contains(slot.id()))
                .toList();
    }

    /// A meeting of this day outside the rule that has not been called yet.
    public Slot newExtra(LocalDate day) {
        return newExtra(day, null);
    }

    /// A meeting outside the rule at this time: one that is called already, or a new one.
    public Slot adHoc(LocalDateTime start) {
        var wanted = newExtra(start.toLocalDate(), start.toLocalTime());
        return extras().stream()
                .filter(slot -> slot.startsAt().equals(wanted.startsAt()) && !isOver(slot))
                .findFirst()
                .orElse(wanted);
    }

    private Slot newExtra(LocalDate day, @Nullable LocalTime start) {
        var ids = known.stream().map(Slot::id).toList();
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> group.moved(group.extraSlot(day, number), day, start))
                .filter(slot -> !ids.contains(slot.id()))
                .findFirst()
                .orElseThrow();
    }

    public boolean isOver(Slot slot) {
        return held.contains(slot.id()) || cancelled.contains(slot.id());
    }

    /// The next regular meetings that will really be: none that is over, or waits for a person because of a holiday.
    public List<Slot> next(Instant now, int atMost) {
        var today = Slot.day(now);
        return regular(today, today.plusYears(1)).stream()
                .filter(slot -> slot.startsAt().isAfter(now) && slot.holiday() == null && !isOver(slot))
                .limit(atMost)
                .toList();
    }

    /// The regular meeting that takes requests now: the earliest whose deadline has not passed, and that
    /// does not wait for a person because of a holiday.
    public Optional<Slot> openForRequests(Instant now) {
        return next(now, Integer.MAX_VALUE).stream()
                .filter(slot -> slot.takesRequests(now))
                .findFirst();
    }
}
