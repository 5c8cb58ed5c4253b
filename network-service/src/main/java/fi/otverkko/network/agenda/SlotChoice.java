package fi.otverkko.network.agenda;

import static java.util.function.Predicate.not;

import fi.otverkko.network.agenda.Placement.Reason;
import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.GroupCalendar;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which meeting of a group takes a case, by urgency, and why this one.
///
/// A meeting on a holiday is left to a person and never chosen.
record SlotChoice(GroupCalendar calendar, Instant now) {

    /// U2 is heard within this time, before the next regular meeting if need be.
    static final Duration SOON = Duration.ofDays(7);

    /// U0 and U1 are heard within so many working days.
    static final int AT_ONCE_DAYS = 2;

    /// Working days to call people together for U2, if there are as many within [#SOON].
    private static final int NOTICE_DAYS = 3;

    /// Enough to find a free regular meeting in any real calendar.
    private static final int YEARS = 5;

    /// The chosen meeting, with the reasons in the order in which they were weighed.
    ///
    /// @param neededBy a meeting that begins later would be too late: for U3, the regular one after the chosen
    record Choice(Slot slot, Instant neededBy, List<Reason> reasons) {

        Choice {
            reasons = List.copyOf(reasons);
        }
    }

    /// Chooses.
    ///
    /// @param urgency `U0` to `U3`
    /// @throws Refusal.Conflict `no-open-meeting` if the calendar has none
    Choice choose(String urgency) {
        var reasons = new ArrayList<>(List.of(new Reason("URGENCY", urgency)));
        return switch (urgency) {
            case "U0", "U1" -> new Choice(atOnce(reasons), endOf(lastDayAtOnce()), reasons);
            case "U2" -> new Choice(soon(reasons), now.plus(SOON), reasons);
            default -> {
                var slot = regular(reasons);
                yield new Choice(slot, regularAfter(slot), reasons);
            }
        };
    }

    /// The meeting that a person calls together for an urgent case, which keeps the promise made to urgent cases.
    ///
    /// @param start local time in Finland
    /// @throws Refusal.Invalid `meeting-time-invalid`
    Choice adHoc(LocalDateTime start) {
        var slot = calendar.adHoc(start);
        var neededBy = endOf(lastDayAtOnce());
        if (!slot.startsAt().isAfter(now)) {
            throw new Refusal.Invalid("meeting-time-invalid", List.of(Wrong.of("start", "Future")));
        }
        if (slot.startsAt().isAfter(neededBy)) {
            throw new Refusal.Invalid("meeting-time-invalid", List.of(Wrong.of("date", "too-late", lastDayAtOnce())));
        }
        return new Choice(
                slot, neededBy, List.of(new Reason("AD_HOC_MEETING", slot.date().toString())));
    }

    private LocalDate lastDayAtOnce() {
        return FinnishCalendar.workingDayAfter(today(), AT_ONCE_DAYS);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(FinnishCalendar.ZONE).toInstant();
    }

    private Instant regularAfter(Slot slot) {
        return regular().stream()
                .map(Slot::startsAt)
                .filter(slot.startsAt()::isBefore)
                .findFirst()
                .orElseGet(slot::startsAt);
    }

    private List<Slot> regular() {
        return calendar.regular(today(), today().plusYears(YEARS));
    }

    private Slot regular(List<Reason> reasons) {
        for (var slot : regular()) {
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
        for (var slot : regular()) {
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
                .filter(day -> !calendar.group().extraSlot(day, 1).startsAt().isAfter(now.plus(SOON)))
                .toList();
        return extra(days, Math.min(NOTICE_DAYS, days.size()) - 1, "EXTRA_MEETING_WITHIN_7_DAYS", reasons);
    }

    private Slot atOnce(List<Reason> reasons) {
        var days =
                workingDays(lastDayAtOnce().toEpochDay() - today().toEpochDay()).toList();
        return extra(days, 0, "EXTRA_MEETING_WITHIN_2_WORKING_DAYS", reasons);
    }

    /// Joins an extra meeting on one of these days, or calls a new one.
    private Slot extra(List<LocalDate> days, int preferred, String code, List<Reason> reasons) {
        var existing = calendar.extras().stream()
                .filter(slot -> days.contains(slot.date()) && slot.takesRequests(now) && !calendar.isOver(slot))
                .findFirst();
        if (existing.isPresent()) {
            reasons.add(new Reason(
                    "EXTRA_MEETING_ALREADY_CALLED", existing.get().date().toString()));
            return existing.get();
        }
        var day = days.get(preferred);
        reasons.add(new Reason(code, day.toString()));
        return calendar.newExtra(day);
    }

    /// Working days after today on which the group has no regular meeting; if that leaves none, all.
    private Stream<LocalDate> workingDays(long within) {
        var days = today().plusDays(1)
                .datesUntil(today().plusDays(within + 1))
                .filter(FinnishCalendar::isWorkingDay)
                .toList();
        var taken = calendar.regular(today(), today().plusDays(within)).stream()
                .map(Slot::date)
                .toList();
        var free = days.stream().filter(not(taken::contains)).toList();
        return free.isEmpty() ? days.stream() : free.stream();
    }

    private Optional<Reason> obstacle(Slot slot) {
        var date = slot.date().toString();
        if (calendar.isOver(slot)) {
            return Optional.of(
                    new Reason(calendar.cancelled().contains(slot.id()) ? "CANCELLED" : "ALREADY_HELD", date));
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
