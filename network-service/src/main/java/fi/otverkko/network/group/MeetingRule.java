package fi.otverkko.network.group;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a group meets: a pattern, the hours, and the departures from it that a person has decided.
///
/// A date that falls on a holiday stays in the calendar and is flagged; only a departure moves it.
///
/// @param start        local time in Finland, summer and winter
/// @param deadlineDays requests are taken until the end of the day so many days before; 1 to 30
/// @param departures   moved and cancelled dates
/// @param monthsOff    months of which the pattern gives no date; every n weeks are counted through them
public record MeetingRule(
        Pattern pattern,
        LocalTime start,
        Duration length,
        int deadlineDays,
        List<Departure> departures,
        Set<Month> monthsOff) {

    /// A rule without months off.
    public MeetingRule(
            Pattern pattern, LocalTime start, Duration length, int deadlineDays, List<Departure> departures) {
        this(pattern, start, length, deadlineDays, departures, Set.of());
    }

    /// Which days, before any departure.
    public sealed interface Pattern {
        Stream<LocalDate> between(LocalDate from, LocalDate to);
    }

    /// "Second Thursday", "last Friday".
    ///
    /// @param week 1 to 5, or −1 for the last; a month without a fifth has no meeting
    public record Monthly(int week, DayOfWeek weekday) implements Pattern {

        public Monthly {
            if (week != -1 && (week < 1 || week > 5)) {
                throw new IllegalArgumentException("week must be 1 to 5, or -1 for the last, is " + week);
            }
        }

        @Override
        public Stream<LocalDate> between(LocalDate from, LocalDate to) {
            return Stream.iterate(
                            YearMonth.from(from),
                            month -> !month.isAfter(YearMonth.from(to)),
                            month -> month.plusMonths(1))
                    .flatMap(this::in)
                    .filter(date -> !date.isBefore(from) && !date.isAfter(to));
        }

        private Stream<LocalDate> in(YearMonth month) {
            return Stream.of(month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday)))
                    .filter(date -> YearMonth.from(date).equals(month));
        }
    }

    /// "Every eight weeks".
    ///
    /// @param weeks 1 to 52
    /// @param first the first meeting; there is none before it
    public record EveryWeeks(int weeks, LocalDate first) implements Pattern {

        public EveryWeeks {
            if (weeks < 1 || weeks > 52) {
                throw new IllegalArgumentException("weeks must be 1 to 52, is " + weeks);
            }
        }

        @Override
        public Stream<LocalDate> between(LocalDate from, LocalDate to) {
            long days = ChronoUnit.DAYS.between(first, from);
            long periods = days <= 0 ? 0 : Math.ceilDiv(days, 7L * weeks);
            return Stream.iterate(
                    first.plusWeeks(periods * weeks), date -> !date.isAfter(to), date -> date.plusWeeks(weeks));
        }
    }

    /// A date of the pattern that a person has decided upon.
    ///
    /// @param to the new date; absent when the meeting is left out
    public record Departure(LocalDate date, @Nullable LocalDate to) {}

    /// No meeting moves further than so many days from the date that the pattern gives.
    public static final int FURTHEST_MOVE = 60;

    public MeetingRule {
        if (deadlineDays < 1 || deadlineDays > 30) {
            throw new IllegalArgumentException("deadlineDays must be 1 to 30, is " + deadlineDays);
        }
        if (length.isNegative() || length.isZero() || length.compareTo(Duration.ofHours(12)) > 0) {
            throw new IllegalArgumentException("a meeting lasts at most 12 hours, not " + length);
        }
        departures = List.copyOf(departures);
        monthsOff = Set.copyOf(monthsOff);
        for (var departure : departures) {
            if (departure.to() != null
                    && Math.abs(ChronoUnit.DAYS.between(departure.date(), departure.to())) > FURTHEST_MOVE) {
                throw new IllegalArgumentException(
                        departure.date() + " is moved by more than " + FURTHEST_MOVE + " days");
            }
        }
    }

    /// A meeting of the rule.
    ///
    /// @param given the date that the pattern gives
    /// @param date  the date that holds
    public record Day(LocalDate given, LocalDate date) {

        public boolean moved() {
            return !given.equals(date);
        }
    }

    /// The dates on which the group meets, from `from` to `to`, both included, the earliest first, each once.
    public List<LocalDate> dates(LocalDate from, LocalDate to) {
        return days(from, to).stream().map(Day::date).distinct().toList();
    }

    /// The meetings whose date that holds is from `from` to `to`, both included, the earliest first.
    public List<Day> days(LocalDate from, LocalDate to) {
        return given(from.minusDays(FURTHEST_MOVE), to.plusDays(FURTHEST_MOVE))
                .flatMap(this::held)
                .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
                .sorted(Comparator.comparing(Day::date).thenComparing(Day::given))
                .toList();
    }

    /// Whether the pattern gives this date, before any departure.
    public boolean gives(LocalDate date) {
        return given(date, date).findAny().isPresent();
    }

    private Stream<LocalDate> given(LocalDate from, LocalDate to) {
        return pattern.between(from, to).filter(date -> !monthsOff.contains(date.getMonth()));
    }

    private Stream<Day> held(LocalDate given) {
        return departures.stream()
                .filter(departure -> departure.date().equals(given))
                .findFirst()
                .map(departure -> Stream.ofNullable(departure.to()))
                .orElseGet(() -> Stream.of(given))
                .map(date -> new Day(given, date));
    }
}
