package fi.otverkko.network.group;

import static fi.otverkko.platform.kernel.calendar.FinnishCalendar.ZONE;

import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.kernel.calendar.Holiday;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// One meeting as the calendar has it, before anything is on its agenda.
///
/// @param id              made from group and date, so that the same meeting always has the same id
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

    static Slot regular(String groupId, MeetingRule rule, LocalDate date) {
        var lastDay = date.minusDays(rule.deadlineDays());
        return new Slot(
                groupId + "-" + date,
                groupId,
                date,
                instant(date, rule.start()),
                instant(date, rule.start()).plus(rule.length()),
                instant(lastDay, END_OF_DAY),
                false,
                FinnishCalendar.holiday(date).orElse(null),
                FinnishCalendar.holiday(lastDay).orElse(null));
    }

    static Slot extra(String groupId, MeetingRule rule, LocalDate date, int number) {
        var start = instant(date, rule.start());
        return new Slot(
                groupId + "-" + date + "-extra-" + number,
                groupId,
                date,
                start,
                start.plus(rule.length()),
                start.minus(EXTRA_NOTICE),
                true,
                FinnishCalendar.holiday(date).orElse(null),
                null);
    }

    public boolean takesRequests(Instant now) {
        return !now.isAfter(deadlineAt);
    }

    /// The day in Finland at this moment.
    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    private static Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }
}
