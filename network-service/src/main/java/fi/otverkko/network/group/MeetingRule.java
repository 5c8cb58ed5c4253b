package fi.otverkko.network.group;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a group meets: a pattern, the hours, and the departures from it that a person has decided.
///
/// A date that falls on a holiday stays in the calendar and is flagged; only a departure moves it.
///
/// @param start        local time in Finland, summer and winter
/// @param deadlineDays requests are taken until the end of the day so many days before; 1 to 30
/// @param departures   moved and cancelled dates
public record MeetingRule(
        Pattern pattern, LocalTime start, Duration length, int deadlineDays, List<Departure> departures) {

    /// Which days, before any departure.
    public sealed interface Pattern {
        Stream<LocalDate> between(LocalDate from, LocalDate to);
    }

    /// "Second Thursday", "last Friday".
    ///
    /// @param week 1 to 4, or −1 for the last
    public record Monthly(int week, DayOfWeek weekday) implements Pattern {

        public Monthly {
            if (week != -1 && (week < 1 || week > 4)) {
                throw new IllegalArgumentException("week must be 1 to 4, or -1 for the last, is " + week);
            }
        }

        @Override
        public Stream<LocalDate> between(LocalDate from, LocalDate to) {
            return Stream.iterate(
                            YearMonth.from(from),
                            month -> !month.isAfter(YearMonth.from(to)),
                            month -> month.plusMonths(1))
                    .map(month -> month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday)))
                    .filter(date -> !date.isBefore(from) && !date.isAfter(to));
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
        for (var departure : departures) {
            if (departure.to() != null
                    && Math.abs(ChronoUnit.DAYS.between(departure.date(), departure.to())) > FURTHEST_MOVE) {
                throw new IllegalArgumentException(
                        departure.date() + " is moved by more than " + FURTHEST_MOVE + " days");
            }
        }
    }

    /// The dates on which the group meets, from `from` to `to`, both included, the earliest first.
    public List<LocalDate> dates(LocalDate from, LocalDate to) {
        return pattern.between(from.minusDays(FURTHEST_MOVE), to.plusDays(FURTHEST_MOVE))
                .flatMap(date -> departure(date).map(MeetingRule::moved).orElseGet(() -> Stream.of(date)))
                .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                .sorted()
                .distinct()
                .toList();
    }

    private Optional<Departure> departure(LocalDate date) {
        return departures.stream()
                .filter(departure -> departure.date().equals(date))
                .findFirst();
    }

    private static Stream<LocalDate> moved(Departure departure) {
        return Stream.ofNullable(departure.to());
    }
}
