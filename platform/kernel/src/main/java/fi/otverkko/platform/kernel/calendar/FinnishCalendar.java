package fi.otverkko.platform.kernel.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/// Finnish holidays and working days, for every year of the Gregorian calendar.
public final class FinnishCalendar {

    /// All of Finland keeps this time.
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private static final Map<MonthDay, Holiday> FIXED = Map.of(
            MonthDay.of(1, 1), Holiday.NEW_YEAR,
            MonthDay.of(1, 6), Holiday.EPIPHANY,
            MonthDay.of(5, 1), Holiday.MAY_DAY,
            MonthDay.of(12, 6), Holiday.INDEPENDENCE_DAY,
            MonthDay.of(12, 24), Holiday.CHRISTMAS_EVE,
            MonthDay.of(12, 25), Holiday.CHRISTMAS_DAY,
            MonthDay.of(12, 26), Holiday.BOXING_DAY);

    private static final Map<Long, Holiday> DAYS_AFTER_EASTER = Map.of(
            -2L, Holiday.GOOD_FRIDAY,
            0L, Holiday.EASTER_SUNDAY,
            1L, Holiday.EASTER_MONDAY,
            39L, Holiday.ASCENSION_DAY,
            49L, Holiday.WHIT_SUNDAY);

    private FinnishCalendar() {}

    /// The holiday on this day. Where two meet (Ascension Day on 1 May 2008), the one of fixed date.
    public static Optional<Holiday> holiday(LocalDate date) {
        var fixed = FIXED.get(MonthDay.from(date));
        if (fixed != null) {
            return Optional.of(fixed);
        }
        var afterEaster = DAYS_AFTER_EASTER.get(ChronoUnit.DAYS.between(easter(date.getYear()), date));
        return afterEaster != null ? Optional.of(afterEaster) : fromSaturdays(date);
    }

    /// Midsummer Day is the Saturday from 20 to 26 June, All Saints' Day that from 31 October to 6 November.
    private static Optional<Holiday> fromSaturdays(LocalDate date) {
        var saturday = date.getDayOfWeek() == DayOfWeek.SATURDAY;
        if (saturday && within(date, MonthDay.of(6, 20), MonthDay.of(6, 26))) {
            return Optional.of(Holiday.MIDSUMMER_DAY);
        }
        if (date.getDayOfWeek() == DayOfWeek.FRIDAY && within(date, MonthDay.of(6, 19), MonthDay.of(6, 25))) {
            return Optional.of(Holiday.MIDSUMMER_EVE);
        }
        if (saturday && within(date, MonthDay.of(10, 31), MonthDay.of(11, 6))) {
            return Optional.of(Holiday.ALL_SAINTS_DAY);
        }
        return Optional.empty();
    }

    private static boolean within(LocalDate date, MonthDay first, MonthDay last) {
        var day = MonthDay.from(date);
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// Monday to Friday, and no holiday.
    public static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && holiday(date).isEmpty();
    }

    /// The n-th working day after a day, which itself does not count.
    ///
    /// @param days 1 or more
    public static LocalDate workingDayAfter(LocalDate date, int days) {
        var day = date;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /// The same time of day in Finland on the n-th working day after.
    ///
    /// @param days 0 or more; 0 is the moment itself
    public static Instant workingDaysAfter(Instant moment, int days) {
        var local = moment.atZone(ZONE);
        return workingDayAfter(local.toLocalDate(), days)
                .atTime(local.toLocalTime())
                .atZone(ZONE)
                .toInstant();
    }

    /// Easter Sunday of the western churches.
    ///
    /// Source: J. Meeus, Astronomical Algorithms (2nd ed. 1998), ch. 8, where the letters come from.
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
