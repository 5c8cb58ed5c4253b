package fi.otverkko.network.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.agenda.Placement.Reason;
import fi.otverkko.network.directory.Name;
import fi.otverkko.network.group.Group;
import fi.otverkko.network.group.GroupType;
import fi.otverkko.network.group.MeetingRule;
import fi.otverkko.network.group.MeetingRule.Departure;
import fi.otverkko.network.group.MeetingRule.Monthly;
import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.GroupCalendar;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotChoiceTest {

    private static final Group GROUP = group(List.of());

    /// A Monday; the December meeting is on the 10th, its deadline on the 3rd.
    private static final Instant NOVEMBER = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00:00Z, 2026-12-10",
        "2026-12-03T21:59:59Z, 2026-12-10",
        "2026-12-03T22:00:00Z, 2027-01-14",
        "2026-12-10T11:00:00Z, 2027-01-14",
        "2027-01-08T08:00:00Z, 2027-02-11",
    })
    void u3WaitsForTheNextRegularMeetingWhoseDeadlineIsOpen(Instant now, LocalDate date) {
        var choice = choose("U3", now);

        assertThat(choice.slot().date()).isEqualTo(date);
        assertThat(choice.slot().extra()).isFalse();
    }

    @Test
    void theAnswerSaysWhatWasPassedOver() {
        assertThat(choose("U3", Instant.parse("2026-12-04T08:00:00Z")).reasons())
                .containsExactly(
                        new Reason("URGENCY", "U3"),
                        new Reason("DEADLINE_PASSED", "2026-12-10"),
                        new Reason("NEXT_REGULAR_MEETING", "2027-01-14"));
    }

    @Test
    void aMeetingOnAscensionDayIsNeverChosenByRule() {
        var choice = choose("U3", Instant.parse("2026-05-01T08:00:00Z"));

        assertThat(choice.slot().date()).isEqualTo("2026-06-11");
        assertThat(choice.reasons()).contains(new Reason("ON_HOLIDAY_LEFT_TO_A_PERSON", "2026-05-14"));
    }

    @Test
    void aMeetingThatAPersonMovedIsChosen() {
        var moved = group(List.of(new Departure(LocalDate.of(2026, 5, 14), LocalDate.of(2026, 5, 21))));

        var choice = new SlotChoice(
                        new GroupCalendar(moved, List.of(), Set.of(), Set.of()), Instant.parse("2026-05-01T08:00:00Z"))
                .choose("U3");

        assertThat(choice.slot().date()).isEqualTo("2026-05-21");
    }

    @Test
    void aMeetingHeldAheadOfItsTimeTakesNobodyMore() {
        var choice = new SlotChoice(new GroupCalendar(GROUP, List.of(), Set.of("g-2026-12-10"), Set.of()), NOVEMBER)
                .choose("U3");

        assertThat(choice.slot().id()).isEqualTo("g-2027-01-14");
        assertThat(choice.reasons()).contains(new Reason("ALREADY_HELD", "2026-12-10"));
    }

    @Test
    void aCancelledMeetingTakesNobody() {
        var cancelled = GROUP.slotOn(LocalDate.of(2026, 12, 10)).orElseThrow();

        var choice = new SlotChoice(
                        new GroupCalendar(GROUP, List.of(cancelled), Set.of(), Set.of(cancelled.id())), NOVEMBER)
                .choose("U3");

        assertThat(choice.slot().id()).isEqualTo("g-2027-01-14");
        assertThat(choice.reasons()).contains(new Reason("CANCELLED", "2026-12-10"));
    }

    @Test
    void aMovedMeetingIsWeighedByItsNewTimeAndDeadline() {
        var december = GROUP.slotOn(LocalDate.of(2026, 12, 10)).orElseThrow();
        var moved = GROUP.moved(december, LocalDate.of(2026, 12, 15), null);
        var calendar = new GroupCalendar(GROUP, List.of(moved), Set.of(), Set.of());

        var choice = new SlotChoice(calendar, Instant.parse("2026-12-04T08:00:00Z")).choose("U3");

        assertThat(choice.slot().id()).isEqualTo("g-2026-12-10");
        assertThat(choice.slot().deadlineAt()).isEqualTo("2026-12-08T21:59:59Z");
    }

    @Test
    void aMeetingMovedFromYesterdayIsStillToCome() {
        var december = GROUP.slotOn(LocalDate.of(2026, 12, 10)).orElseThrow();
        var later = new GroupCalendar(
                GROUP, List.of(GROUP.moved(december, LocalDate.of(2026, 12, 22), null)), Set.of(), Set.of());
        var earlier = new GroupCalendar(
                GROUP, List.of(GROUP.moved(december, LocalDate.of(2026, 12, 8), null)), Set.of(), Set.of());

        assertThat(days(later, LocalDate.of(2026, 12, 11))).first().isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(days(earlier, LocalDate.of(2026, 12, 9))).first().isEqualTo(LocalDate.of(2027, 1, 14));
    }

    @ParameterizedTest
    @CsvSource({
        "U0, 2026-11-25T22:00:00Z", // the end of Wednesday, after Monday
        "U1, 2026-11-25T22:00:00Z",
        "U2, 2026-11-30T08:00:00Z",
        "U3, 2027-01-14T11:00:00Z", // the regular meeting after the one it waits for
    })
    void anUrgencySaysWhenAMeetingIsTooLate(String urgency, Instant neededBy) {
        assertThat(choose(urgency, NOVEMBER).neededBy()).isEqualTo(neededBy);
    }

    @Test
    void u2GetsAnExtraMeetingWithinSevenDays() {
        var choice = choose("U2", NOVEMBER);

        assertThat(choice.slot().extra()).isTrue();
        assertThat(choice.slot().id()).isEqualTo("g-2026-11-26-extra-1");
        assertThat(choice.slot().startsAt()).isEqualTo("2026-11-26T11:00:00Z");
        assertThat(choice.slot().deadlineAt()).isEqualTo("2026-11-26T09:00:00Z");
        assertThat(choice.reasons())
                .containsExactly(
                        new Reason("URGENCY", "U2"),
                        new Reason("REGULAR_MEETING_TOO_LATE", "2026-12-10"),
                        new Reason("EXTRA_MEETING_WITHIN_7_DAYS", "2026-11-26"));
    }

    @Test
    void u2TakesTheRegularMeetingOnTheAfternoonOfItsDeadline() {
        var choice = choose("U2", Instant.parse("2026-12-03T12:00:00Z"));

        assertThat(choice.slot().id()).isEqualTo("g-2026-12-10");
        assertThat(choice.reasons()).contains(new Reason("REGULAR_MEETING_WITHIN_7_DAYS", "2026-12-10"));
    }

    @Test
    void u2AndU1JoinAnExtraMeetingThatIsCalledAlready() {
        var friday = GROUP.extraSlot(LocalDate.of(2026, 11, 27), 1);
        var tuesday = GROUP.extraSlot(LocalDate.of(2026, 11, 24), 1);

        assertThat(new SlotChoice(new GroupCalendar(GROUP, List.of(friday), Set.of(), Set.of()), NOVEMBER)
                        .choose("U2")
                        .slot())
                .isEqualTo(friday);
        assertThat(new SlotChoice(new GroupCalendar(GROUP, List.of(friday), Set.of(), Set.of()), NOVEMBER)
                        .choose("U1")
                        .slot()
                        .date())
                .isEqualTo("2026-11-24");
        assertThat(new SlotChoice(new GroupCalendar(GROUP, List.of(tuesday), Set.of(), Set.of()), NOVEMBER)
                        .choose("U1")
                        .slot())
                .isEqualTo(tuesday);
    }

    @Test
    void afterAnExtraMeetingWasHeldTheSameDayTakesAnother() {
        var held = GROUP.extraSlot(LocalDate.of(2026, 11, 26), 1);

        var choice = new SlotChoice(new GroupCalendar(GROUP, List.of(held), Set.of(held.id()), Set.of()), NOVEMBER)
                .choose("U2");

        assertThat(choice.slot().id()).isEqualTo("g-2026-11-26-extra-2");
    }

    @ParameterizedTest
    @CsvSource({
        "U0, 2026-11-23T08:00:00Z, 2026-11-24",
        "U1, 2026-11-27T15:00:00Z, 2026-11-30",
        "U1, 2026-12-23T15:00:00Z, 2026-12-28",
        "U1, 2026-04-02T08:00:00Z, 2026-04-07",
        // the next working day is the regular meeting's
        "U1, 2026-12-09T08:00:00Z, 2026-12-11",
    })
    void u0AndU1AreHeardWithinTwoWorkingDays(String urgency, Instant now, LocalDate date) {
        var choice = choose(urgency, now);

        assertThat(choice.slot().extra()).isTrue();
        assertThat(choice.slot().date()).isEqualTo(date);
    }

    @Test
    void everyHourOfTwoYearsKeepsThePromises() {
        for (var now = Instant.parse("2026-01-01T00:00:00Z");
                now.isBefore(Instant.parse("2028-01-01T00:00:00Z"));
                now = now.plus(Duration.ofHours(7))) {
            var soon = choose("U2", now).slot();
            assertThat(soon.startsAt()).as("U2 at %s", now).isBetween(now, now.plus(SlotChoice.SOON));
            var atOnce = choose("U1", now).slot();
            assertThat(atOnce.date())
                    .as("U1 at %s", now)
                    .isBetween(Slot.day(now), FinnishCalendar.workingDayAfter(Slot.day(now), 2));
            var regular = choose("U3", now).slot();
            assertThat(regular.deadlineAt()).as("U3 at %s", now).isAfterOrEqualTo(now);
            assertThat(regular.extra()).isFalse();
            assertThat(Stream.of(soon, atOnce, regular))
                    .as("at %s", now)
                    .allMatch(
                            slot -> FinnishCalendar.isWorkingDay(slot.date()) && slot.takesRequests(slot.deadlineAt()))
                    .allMatch(slot -> slot.deadlineAt().isBefore(slot.startsAt()));
        }
    }

    private static List<LocalDate> days(GroupCalendar calendar, LocalDate from) {
        return calendar.regular(from, from.plusYears(1)).stream()
                .map(Slot::date)
                .toList();
    }

    private static SlotChoice.Choice choose(String urgency, Instant now) {
        return new SlotChoice(new GroupCalendar(GROUP, List.of(), Set.of(), Set.of()), now).choose(urgency);
    }

    static Group group(List<Departure> departures) {
        var rule = new MeetingRule(
                new Monthly(2, DayOfWeek.THURSDAY), LocalTime.of(13, 0), Duration.ofHours(3), 7, departures);
        return new Group(
                "g", GroupType.CONSULTATION, new Name("g", "g", "g"), "chair", "secretary", List.of("member"), rule);
    }
}
