package fi.otverkko.platform.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinnishCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, NEW_YEAR",
        "2026-01-06, EPIPHANY",
        "2026-04-03, GOOD_FRIDAY",
        "2026-04-05, EASTER_SUNDAY",
        "2026-04-06, EASTER_MONDAY",
        "2026-05-01, MAY_DAY",
        "2024-05-09, ASCENSION_DAY",
        "2026-05-14, ASCENSION_DAY",
        "2027-05-06, ASCENSION_DAY",
        "2029-05-10, ASCENSION_DAY",
        "2026-05-24, WHIT_SUNDAY",
        "2026-06-19, MIDSUMMER_EVE",
        "2026-06-20, MIDSUMMER_DAY",
        "2027-06-25, MIDSUMMER_EVE",
        "2027-06-26, MIDSUMMER_DAY",
        "2026-10-31, ALL_SAINTS_DAY",
        "2027-11-06, ALL_SAINTS_DAY",
        "2029-12-06, INDEPENDENCE_DAY",
        "2026-12-24, CHRISTMAS_EVE",
        "2026-12-25, CHRISTMAS_DAY",
        "2026-12-26, BOXING_DAY",
        "2008-05-01, MAY_DAY",
    })
    void knowsTheHolidays(LocalDate date, Holiday holiday) {
        assertThat(FinnishCalendar.holiday(date)).contains(holiday);
    }

    @ParameterizedTest
    @CsvSource({"1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2038-04-25", "2076-04-19", "2285-03-22"})
    void findsEasterWhereTheAlmanacHasIt(LocalDate easter) {
        assertThat(FinnishCalendar.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void everyYearHasFifteenSuchDaysUnlessTwoMeet() {
        for (int year = 2000; year < 2100; year++) {
            var days = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(day -> FinnishCalendar.holiday(day).isPresent())
                    .count();
            assertThat(days).as("in %d", year).isEqualTo(year == 2008 ? 14 : 15);
        }
    }

    @Test
    void midsummerIsAlwaysOneFridayAndOneSaturday() {
        assertThat(IntStream.range(2000, 2100)
                        .mapToObj(year -> LocalDate.of(year, 6, 1))
                        .flatMap(june -> june.datesUntil(june.plusMonths(1)))
                        .filter(day -> FinnishCalendar.holiday(day)
                                .filter(Holiday.MIDSUMMER_DAY::equals)
                                .isPresent()))
                .hasSize(100)
                .allMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY)
                .allMatch(day -> FinnishCalendar.holiday(day.minusDays(1))
                        .filter(Holiday.MIDSUMMER_EVE::equals)
                        .isPresent());
    }

    @Test
    void countsWorkingDaysOverEaster() {
        var wednesday = LocalDate.of(2026, 4, 1);

        assertThat(FinnishCalendar.workingDayAfter(wednesday, 1)).isEqualTo("2026-04-02");
        assertThat(FinnishCalendar.workingDayAfter(wednesday, 2)).isEqualTo("2026-04-07");
    }

    @Test
    void keepsTheTimeOfDayWhenTheClocksChange() {
        var friday = Instant.parse("2026-10-23T12:00:00Z"); // 15:00 in summer time

        assertThat(FinnishCalendar.workingDaysAfter(friday, 2)).isEqualTo("2026-10-27T13:00:00Z"); // 15:00 in winter
    }

    @Test
    void aWeekendDoesNotCount() {
        var saturday = Instant.parse("2026-11-21T08:00:00Z");

        assertThat(FinnishCalendar.workingDaysAfter(saturday, 1)).isEqualTo("2026-11-23T08:00:00Z");
    }
}
