package fi.otverkko.network.agenda;

import fi.otverkko.network.agenda.Placement.Reason;
import fi.otverkko.network.group.Group;
import fi.otverkko.network.group.Slot;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which meeting of a group takes a case, by urgency, and why this one.
///
/// A meeting on a holiday is left to a person and never chosen.
///
/// @param extras extra meetings already called together
/// @param held   ids of meetings that are over, also ahead of their time
record SlotChoice(Group group, List<Slot> extras, Set<String> held, Instant now) {

    /// U2 is heard within this time, before the next regular meeting if need be.
    static final Duration SOON = Duration.ofDays(7);

    /// U0 and U1 are heard within so many working days.
    static final int AT_ONCE_DAYS = 2;

    /// Working days to call people together for U2, if there are as many within [#SOON].
    private static final int NOTICE_DAYS = 3;

    /// Enough to find a free regular meeting in any real calendar.
    private static final int YEARS = 5;

    /// The chosen meeting, with the reasons in the order in which they were weighed.
    record Choice(Slot slot, List<Reason> reasons) {}

    /// Chooses.
    ///
    /// @param urgency `U0` to `U3`
    /// @throws Refusal.Conflict `no-open-meeting` if the calendar has none
    Choice choose(String urgency) {
        var reasons = new ArrayList<>(List.of(new Reason("URGENCY", urgency)));
        var slot = switch (urgency) {
            case "U0", "U1" -> atOnce(reasons);
            case "U2" -> soon(reasons);
            default -> regular(reasons);
        };
        return new Choice(slot, List.copyOf(reasons));
    }

    private Slot regular(List<Reason> reasons) {
        for (var slot : group.slots(today(), YEARS)) {
            var obstacle = obstacle(slot);
            if (obstacle.isEmpty()) {
                reasons.add(new Reason("NEXT_REGULAR_MEETING", slot.date().toString()));
                return slot;
            }
            reasons.add(obstacle.get());
        }
        throw new Refusal.Conflict("no-open-meeting");
    }

    private Slot soon(List<Reason> reasons) {
        for (var slot : group.slots(today(), YEARS)) {
            if (slot.startsAt().isAfter(now.plus(SOON))) {
                reasons.add(new Reason("REGULAR_MEETING_TOO_LATE", slot.date().toString()));
                break;
            }
            var obstacle = obstacle(slot);
            if (obstacle.isEmpty()) {
                reasons.add(
                        new Reason("REGULAR_MEETING_WITHIN_7_DAYS", slot.date().toString()));
                return slot;
            }
            reasons.add(obstacle.get());
        }
        var days = workingDays(SOON.toDays())
                .filter(day -> !group.extraSlot(day, 1).startsAt().isAfter(now.plus(SOON)))
                .toList();
        return extra(days, Math.min(NOTICE_DAYS, days.size()) - 1, "EXTRA_MEETING_WITHIN_7_DAYS", reasons);
    }

    private Slot atOnce(List<Reason> reasons) {
        var last = FinnishCalendar.workingDayAfter(today(), AT_ONCE_DAYS);
        var days = workingDays(last.toEpochDay() - today().toEpochDay()).toList();
        return extra(days, 0, "EXTRA_MEETING_WITHIN_2_WORKING_DAYS", reasons);
    }

    /// Joins an extra meeting on one of these days, or calls a new one.
    private Slot extra(List<LocalDate> days, int preferred, String code, List<Reason> reasons) {
        var existing = extras.stream()
                .filter(slot -> days.contains(slot.date()) && slot.takesRequests(now) && !held.contains(slot.id()))
                .findFirst();
        if (existing.isPresent()) {
            reasons.add(new Reason(
                    "EXTRA_MEETING_ALREADY_CALLED", existing.get().date().toString()));
            return existing.get();
        }
        var day = days.get(preferred);
        reasons.add(new Reason(code, day.toString()));
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> group.extraSlot(day, number))
                .filter(slot -> !held.contains(slot.id()))
                .findFirst()
                .orElseThrow();
    }

    /// Working days after today on which the group has no regular meeting; if that leaves none, all.
    private Stream<LocalDate> workingDays(long within) {
        var days = today().plusDays(1)
                .datesUntil(today().plusDays(within + 1))
                .filter(FinnishCalendar::isWorkingDay)
                .toList();
        var free = days.stream().filter(day -> group.slotOn(day).isEmpty()).toList();
        return free.isEmpty() ? days.stream() : free.stream();
    }

    private Optional<Reason> obstacle(Slot slot) {
        var date = slot.date().toString();
        if (held.contains(slot.id())) {
            return Optional.of(new Reason("ALREADY_HELD", date));
        }
        if (!slot.takesRequests(now)) {
            return Optional.of(new Reason("DEADLINE_PASSED", date));
        }
        return Optional.ofNullable(slot.holiday()).map(_ -> new Reason("ON_HOLIDAY_LEFT_TO_A_PERSON", date));
    }

    private LocalDate today() {
        return Slot.day(now);
    }
}
