package fi.otverkko.network.group;

import static fi.otverkko.platform.kernel.calendar.FinnishCalendar.ZONE;

import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.kernel.calendar.Holiday;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// One meeting as the calendar has it, before anything is on its agenda.
///
/// @param id              made from the group and the first date, so that the same meeting always has the same id
/// @param date            the day in Finland
/// @param deadlineAt      last moment for requests: for regular meetings the end of a day, Finnish time
/// @param extra           outside the regular calendar
/// @param holiday         the holiday that the meeting falls on; a person has to decide then
/// @param deadlineHoliday the holiday that the deadline falls on; to be known, it moves nothing
public record Slot(
        String id,
        String groupId,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        Instant deadlineAt,
        boolean extra,
        @Nullable Holiday holiday,
        @Nullable Holiday deadlineHoliday) {

    /// An extra meeting takes requests until so long before it begins.
    public static final Duration EXTRA_NOTICE = Duration.ofHours(2);

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    public static Slot regular(String groupId, MeetingRule rule, LocalDate date) {
        return regular(groupId + "-" + date, groupId, rule, date.atTime(rule.start()));
    }

    private static Slot regular(String id, String groupId, MeetingRule rule, LocalDateTime start) {
        var lastDay = start.toLocalDate().minusDays(rule.deadlineDays());
        return new Slot(
                id,
                groupId,
                start.toLocalDate(),
                instant(start),
                instant(start).plus(rule.length()),
                instant(lastDay.atTime(END_OF_DAY)),
                false,
                FinnishCalendar.holiday(start.toLocalDate()).orElse(null),
                FinnishCalendar.holiday(lastDay).orElse(null));
    }

    static Slot extra(String groupId, MeetingRule rule, LocalDateTime start, int number) {
        return extra(groupId + "-" + start.toLocalDate() + "-extra-" + number, groupId, rule, start);
    }

    private static Slot extra(String id, String groupId, MeetingRule rule, LocalDateTime start) {
        return new Slot(
                id,
                groupId,
                start.toLocalDate(),
                instant(start),
                instant(start).plus(rule.length()),
                instant(start).minus(EXTRA_NOTICE),
                true,
                FinnishCalendar.holiday(start.toLocalDate()).orElse(null),
                null);
    }

    /// The same meeting at another time, with the deadline that follows from it.
    ///
    /// @param start local time in Finland
    Slot moved(MeetingRule rule, LocalDateTime start) {
        return extra ? extra(id, groupId, rule, start) : regular(id, groupId, rule, start);
    }

    /// The day on which it was to be at first.
    public LocalDate firstDate() {
        int begin = groupId.length() + 1;
        return LocalDate.parse(id.substring(begin, begin + "2026-12-10".length()));
    }

    public boolean takesRequests(Instant now) {
        return !now.isAfter(deadlineAt);
    }

    /// The day in Finland at this moment.
    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
