package fi.otverkko.network.calendar;

import fi.otverkko.network.calendar.CalendarController.Decided;
import fi.otverkko.network.calendar.CalendarController.Trial;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The oracle: walks through every day and counts, shares no line and no algorithm with what it judges.
final class DayByDay {

    /// `date start end deadline flags`, a line for each meeting.
    static List<String> meetings(Trial trial) {
        var lines = new ArrayList<String>();
        for (var day = trial.from(); !day.isAfter(trial.to()); day = day.plusDays(1)) {
            if (gives(trial, day) && exceptions(trial).stream().noneMatch(instead(day))) {
                lines.add(line(trial, day, false));
            }
            for (var decided : exceptions(trial)) {
                if (day.equals(decided.date())) {
                    lines.add(line(trial, day, !day.equals(decided.instead())));
                }
            }
        }
        return lines;
    }

    static boolean gives(Trial trial, LocalDate day) {
        var rule = trial.rule();
        var off = rule.monthsOff();
        if (off != null && off.contains(day.getMonthValue())) {
            return false;
        }
        if (rule.everyWeeks() != null) {
            long since = ChronoUnit.DAYS.between(Objects.requireNonNull(rule.anchor()), day);
            return since >= 0 && since % (7L * rule.everyWeeks()) == 0;
        }
        if (day.getDayOfWeek() != rule.weekday()) {
            return false;
        }
        return "LAST".equals(rule.nth())
                ? day.plusDays(7).getMonth() != day.getMonth()
                : Objects.equals(rule.nth(), (day.getDayOfMonth() - 1) / 7 + 1);
    }

    private static Predicate<Decided> instead(LocalDate day) {
        return decided -> decided.instead().equals(day);
    }

    private static List<Decided> exceptions(Trial trial) {
        return Objects.requireNonNullElse(trial.exceptions(), List.of());
    }

    private static String line(Trial trial, LocalDate day, boolean moved) {
        var rule = trial.rule();
        var start = day.atTime(rule.start());
        var last = day.minusDays(rule.deadlineDays());
        var flags = Stream.of(
                        isHoliday(day) ? "MEETING_ON_HOLIDAY" : "",
                        isHoliday(last) ? "DEADLINE_ON_HOLIDAY" : "",
                        moved ? "MOVED" : "")
                .filter(flag -> !flag.isEmpty())
                .toList();
        return day + " " + start + offset(day) + " " + start.plusMinutes(rule.durationMinutes()) + offset(day) + " "
                + last.atTime(23, 59, 59) + offset(last) + " " + flags;
    }

    /// For times of day after the clocks change: summer time from the last Sunday of March to that of October.
    private static String offset(LocalDate day) {
        int fromMarch = lastSunday(day.getYear(), 3).compareTo(day);
        int toOctober = lastSunday(day.getYear(), 10).compareTo(day);
        return fromMarch <= 0 && toOctober > 0 ? "+03:00" : "+02:00";
    }

    private static LocalDate lastSunday(int year, int month) {
        var day = LocalDate.of(year, month, 31);
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    static boolean isHoliday(LocalDate day) {
        var text = day.toString().substring(5);
        if (List.of("01-01", "01-06", "05-01", "12-06", "12-24", "12-25", "12-26")
                .contains(text)) {
            return true;
        }
        var easter = easter(day.getYear());
        if (Stream.of(-2, 0, 1, 39, 49).map(easter::plusDays).anyMatch(day::equals)) {
            return true;
        }
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> between("06-20", text, "06-26") || between("10-31", text, "11-06");
            case FRIDAY -> between("06-19", text, "06-25");
            default -> false;
        };
    }

    private static boolean between(String first, String text, String last) {
        return first.compareTo(text) <= 0 && last.compareTo(text) >= 0;
    }

    /// By golden number and epact. Source: D. E. Knuth, The Art of Computer Programming I, exercise 1.3.2-14.
    static LocalDate easter(int year) {
        int golden = year % 19 + 1;
        int century = year / 100 + 1;
        int leapsDropped = 3 * century / 4 - 12;
        int moon = (8 * century + 5) / 25 - 5;
        int sunday = 5 * year / 4 - leapsDropped - 10;
        int epact = Math.floorMod(11 * golden + 20 + moon - leapsDropped, 30);
        if ((epact == 25 && golden > 11) || epact == 24) {
            epact++;
        }
        int full = 44 - epact;
        full += full < 21 ? 30 : 0;
        full += 7 - (sunday + full) % 7;
        return LocalDate.of(year, 3, 1).plusDays(full - 1L);
    }

    private DayByDay() {}
}
