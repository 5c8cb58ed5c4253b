package fi.otverkko.network.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.otverkko.network.group.MeetingRule.Departure;
import fi.otverkko.network.group.MeetingRule.EveryWeeks;
import fi.otverkko.network.group.MeetingRule.Monthly;
import fi.otverkko.platform.kernel.calendar.Holiday;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingRuleTest {

    private static final MeetingRule SECOND_THURSDAY = rule(new Monthly(2, DayOfWeek.THURSDAY));

    @ParameterizedTest
    @CsvSource({
        "2022-10-13, 2022-10-13T10:00:00Z, 2022-10-06T20:59:59Z",
        "2026-12-10, 2026-12-10T11:00:00Z, 2026-12-03T21:59:59Z",
        "2027-01-14, 2027-01-14T11:00:00Z, 2027-01-07T21:59:59Z",
        "2027-02-11, 2027-02-11T11:00:00Z, 2027-02-04T21:59:59Z",
        "2026-04-09, 2026-04-09T10:00:00Z, 2026-04-02T20:59:59Z",
    })
    void theSecondThursdayAtOneAndTheDeadlineAWeekBefore(LocalDate date, Instant start, Instant deadline) {
        var slot = only(SECOND_THURSDAY, date.withDayOfMonth(1), date.withDayOfMonth(28));

        assertThat(slot.date()).isEqualTo(date);
        assertThat(slot.startsAt()).isEqualTo(start);
        assertThat(slot.endsAt()).isEqualTo(start.plus(Duration.ofHours(3)));
        assertThat(slot.deadlineAt()).isEqualTo(deadline);
        assertThat(slot.holiday()).isNull();
    }

    @Test
    void deadlineAndMeetingKeepLocalTimeWhenTheClocksChangeInBetween() {
        var lastFriday = rule(new Monthly(-1, DayOfWeek.FRIDAY));

        var autumn = only(lastFriday, LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 31));
        assertThat(autumn.startsAt()).isEqualTo("2026-10-30T11:00:00Z"); // 13:00, winter time since the 25th
        assertThat(autumn.deadlineAt()).isEqualTo("2026-10-23T20:59:59Z"); // 23:59:59, still summer time

        var firstFriday = rule(new Monthly(1, DayOfWeek.FRIDAY));
        var spring = only(firstFriday, LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 5));
        assertThat(spring.startsAt()).isEqualTo("2025-04-04T10:00:00Z"); // summer time since 30 March
        assertThat(spring.deadlineAt()).isEqualTo("2025-03-28T21:59:59Z"); // still winter time
    }

    @ParameterizedTest
    @CsvSource({"2024-05-09", "2026-05-14", "2029-05-10"})
    void ascensionDayIsFlaggedForAPerson(LocalDate date) {
        assertThat(only(SECOND_THURSDAY, date, date).holiday()).isEqualTo(Holiday.ASCENSION_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-08, MAY_DAY",
        "2026-01-08, NEW_YEAR",
        "2027-05-13, ASCENSION_DAY",
        "2028-01-13, EPIPHANY",
        "2029-12-13, INDEPENDENCE_DAY",
    })
    void aDeadlineOnAHolidayIsShownAndStaysWhereItIs(LocalDate date, Holiday holiday) {
        var slot = only(SECOND_THURSDAY, date, date);

        assertThat(slot.holiday()).isNull();
        assertThat(slot.deadlineHoliday()).isEqualTo(holiday);
    }

    @Test
    void theDeadlineIsTheLastMomentThatCounts() {
        var slot = only(SECOND_THURSDAY, LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 10));

        assertThat(slot.takesRequests(Instant.parse("2026-12-03T21:59:59Z"))).isTrue();
        assertThat(slot.takesRequests(Instant.parse("2026-12-03T22:00:00Z"))).isFalse();
    }

    @Test
    void lastFridayWithJulyOffAndMidsummerEveMoved() {
        var rule = new MeetingRule(
                new Monthly(-1, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                Duration.ofMinutes(150),
                7,
                List.of(
                        new Departure(LocalDate.of(2027, 6, 25), LocalDate.of(2027, 6, 18)),
                        new Departure(LocalDate.of(2027, 7, 30), null)));

        assertThat(rule.dates(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 9, 1)))
                .containsExactly(LocalDate.of(2027, 5, 28), LocalDate.of(2027, 6, 18), LocalDate.of(2027, 8, 27));
    }

    @Test
    void aMeetingMovedIntoTheAskedTimeIsThereAndOneMovedOutIsNot() {
        var moved = new MeetingRule(
                new Monthly(2, DayOfWeek.THURSDAY),
                LocalTime.of(13, 0),
                Duration.ofHours(3),
                7,
                List.of(new Departure(LocalDate.of(2026, 5, 14), LocalDate.of(2026, 6, 4))));

        assertThat(moved.dates(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)))
                .isEmpty();
        assertThat(moved.dates(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)))
                .containsExactly(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 11));
    }

    @Test
    void everyEightWeeksCountsFromTheFirstAndNotBefore() {
        var rule = rule(new EveryWeeks(8, LocalDate.of(2026, 9, 3)));

        assertThat(rule.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .containsExactly(LocalDate.of(2026, 9, 3), LocalDate.of(2026, 10, 29), LocalDate.of(2026, 12, 24));
        assertThat(rule.dates(LocalDate.of(2026, 10, 29), LocalDate.of(2026, 10, 29)))
                .hasSize(1);
        assertThat(rule.dates(LocalDate.of(2026, 10, 30), LocalDate.of(2026, 12, 23)))
                .isEmpty();
    }

    @Test
    void everyMonthHasExactlyOneSecondThursday() {
        assertThat(SECOND_THURSDAY.dates(LocalDate.of(2026, 1, 1), LocalDate.of(2035, 12, 31)))
                .hasSize(120)
                .allMatch(date -> date.getDayOfWeek() == DayOfWeek.THURSDAY)
                .allMatch(date -> date.getDayOfMonth() >= 8 && date.getDayOfMonth() <= 14);
    }

    @Test
    void nonsenseIsRefusedWithItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Monthly(6, DayOfWeek.MONDAY))
                .withMessageContaining("is 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EveryWeeks(0, LocalDate.EPOCH))
                .withMessageContaining("is 0");
    }

    static MeetingRule rule(MeetingRule.Pattern pattern) {
        return new MeetingRule(pattern, LocalTime.of(13, 0), Duration.ofHours(3), 7, List.of());
    }

    private static Slot only(MeetingRule rule, LocalDate from, LocalDate to) {
        var dates = rule.dates(from, to);
        assertThat(dates).isNotEmpty();
        return Slot.regular("g", rule, dates.getFirst());
    }
}
