package fi.otverkko.network.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.calendar.CalendarController.Decided;
import fi.otverkko.network.calendar.CalendarController.Rule;
import fi.otverkko.network.calendar.CalendarController.Trial;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Calendars of 2020 to 2040 against an oracle that counts day by day.
class CalendarOracleTest {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2040, 12, 31);

    private final CalendarController calendar = new CalendarController();

    static Stream<Rule> everyMonthlyRule() {
        return Stream.of(DayOfWeek.values())
                .flatMap(weekday -> Stream.<Object>of(1, 2, 3, 4, 5, "LAST")
                        .map(nth -> new Rule(weekday, nth, null, null, List.of(7), LocalTime.of(12, 0), 150, 7)));
    }

    @ParameterizedTest
    @MethodSource("everyMonthlyRule")
    void everyMonthlyRuleInAllYears(Rule rule) {
        agree(new Trial(rule, null, FROM, TO));
    }

    /// Any rule, with exceptions, in any span of days.
    @Test
    void fiveHundredRulesFromASeed() {
        var random = new Random(20_262_040);
        int meetings = 0;
        int moved = 0;
        for (int i = 0; i < 500; i++) {
            var trial = trial(random);
            var expected = agree(trial);
            meetings += expected.size();
            moved += (int)
                    expected.stream().filter(line -> line.contains("MOVED")).count();
        }
        assertThat(meetings).isGreaterThan(5_000);
        assertThat(moved).isGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({"2020-04-12", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2040-04-01"})
    void theOracleKnowsEaster(LocalDate easter) {
        assertThat(DayByDay.easter(easter.getYear())).isEqualTo(easter);
    }

    private List<String> agree(Trial trial) {
        var expected = DayByDay.meetings(trial);
        var found = calendar.preview(trial).meetings().stream()
                .map(meeting -> Stream.of(
                                meeting.date(), meeting.start(), meeting.end(), meeting.deadlineAt(), meeting.flags())
                        .map(Object::toString)
                        .reduce((left, right) -> left + " " + right)
                        .orElseThrow())
                .toList();
        assertThat(found).as("%s", trial).containsExactlyElementsOf(expected);
        return expected;
    }

    private static Trial trial(Random random) {
        var rule = rule(random);
        var from = FROM.plusDays(random.nextInt(6_000));
        var to = from.plusDays(random.nextInt(1_600));
        var bare = new Trial(rule, null, from, to);
        var exceptions = new ArrayList<Decided>();
        for (var day = from.minusDays(40); day.isBefore(to.plusDays(40)); day = day.plusDays(1)) {
            if (DayByDay.gives(bare, day) && random.nextInt(5) == 0 && exceptions.size() < 200) {
                var date = random.nextInt(3) == 0 ? null : day.plusDays(random.nextInt(-30, 31));
                exceptions.add(new Decided(day, free(bare, exceptions, date) ? date : null));
            }
        }
        return new Trial(rule, exceptions, from, to);
    }

    /// Two meetings on one day are nobody's wish, and their order is not told.
    private static boolean free(Trial trial, List<Decided> exceptions, @Nullable LocalDate date) {
        return date != null
                && !DayByDay.gives(trial, date)
                && exceptions.stream().noneMatch(decided -> date.equals(decided.date()));
    }

    private static Rule rule(Random random) {
        var off = IntStream.rangeClosed(1, 12)
                .filter(month -> random.nextInt(6) == 0)
                .boxed()
                .toList();
        var start = LocalTime.of(random.nextInt(7, 12), random.nextInt(60));
        int minutes = random.nextInt(1, 600);
        int days = random.nextInt(1, 31);
        if (random.nextBoolean()) {
            var anchor = FROM.plusDays(random.nextInt(5_000));
            return new Rule(null, null, random.nextInt(1, 53), anchor, off, start, minutes, days);
        }
        Object nth = random.nextInt(6) == 0 ? "LAST" : random.nextInt(1, 6);
        return new Rule(DayOfWeek.of(random.nextInt(1, 8)), nth, null, null, off, start, minutes, days);
    }
}
