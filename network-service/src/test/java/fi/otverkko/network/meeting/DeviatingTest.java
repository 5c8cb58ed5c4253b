package fi.otverkko.network.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.network.directory.Name;
import fi.otverkko.network.group.Group;
import fi.otverkko.network.group.GroupType;
import fi.otverkko.network.group.MeetingRule;
import fi.otverkko.network.group.MeetingRule.Monthly;
import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.Deviation.Kind;
import fi.otverkko.network.meeting.Deviation.Reason;
import fi.otverkko.network.meeting.MeetingEvent.Added;
import fi.otverkko.network.meeting.MeetingEvent.Cancelled;
import fi.otverkko.network.meeting.MeetingEvent.Closed;
import fi.otverkko.network.meeting.MeetingEvent.Kept;
import fi.otverkko.network.meeting.MeetingEvent.Moved;
import fi.otverkko.network.meeting.MeetingEvent.Opened;
import fi.otverkko.network.meeting.MeetingEvent.Released;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviatingTest {

    private static final Group GROUP = new Group(
            "15-g",
            GroupType.CONSULTATION,
            new Name("g", "g", "g"),
            "chair",
            "secretary",
            List.of(),
            new MeetingRule(
                    new Monthly(2, DayOfWeek.THURSDAY), LocalTime.of(13, 0), Duration.ofHours(3), 7, List.of()));
    private static final Slot SLOT = GROUP.slotOn(LocalDate.of(2026, 12, 10)).orElseThrow();
    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
    private static final Item PATIENT = item("patient", "2027-01-14T11:00:00Z");
    private static final Item URGENT = item("urgent", "2026-12-11T08:00:00Z");
    private static final Meeting MEETING = meeting(PATIENT, URGENT);

    @Test
    void cancellingGivesEveryCaseBack() {
        var why = new Deviation(Kind.CANCELLED, Reason.ILLNESS, SLOT.date(), NOW);

        var events = Deviating.cancel(MEETING, Reason.ILLNESS, NOW);

        assertThat(events)
                .containsExactly(new Cancelled(why), new Released("patient", why), new Released("urgent", why));
        var cancelled = after(MEETING, events);
        assertThat(cancelled.items()).isEmpty();
        assertThat(cancelled.phase(NOW, true)).isEqualTo(Meeting.Phase.CANCELLED);
        assertThat(cancelled.add(PATIENT)).isEmpty();
        assertThat(Deviating.cancel(cancelled, Reason.OTHER, NOW)).isEmpty();
        refuses(() -> cancelled.close(NOW), "meeting-cancelled");
        refuses(() -> cancelled.open("patient", NOW), "meeting-cancelled");
        refuses(() -> Deviating.move(cancelled, to("2026-12-15"), Reason.OTHER, NOW), "meeting-cancelled");
    }

    @Test
    void movingTakesAlongWhatCanWaitAndGivesBackWhatCannot() {
        var later = to("2026-12-15");
        var why = new Deviation(Kind.MOVED, Reason.ILLNESS, SLOT.date(), NOW);

        var events = Deviating.move(MEETING, later, Reason.ILLNESS, NOW);

        assertThat(events)
                .containsExactly(
                        new Moved(later, why), new Kept(PATIENT.moved(SLOT, later), NOW), new Released("urgent", why));
        var moved = after(MEETING, events);
        assertThat(moved.slot()).isEqualTo(later);
        assertThat(moved.slot().id()).isEqualTo(SLOT.id());
        assertThat(moved.items())
                .singleElement()
                .satisfies(item -> assertThat(item.accessUntil())
                        .isEqualTo(PATIENT.accessUntil().plus(Duration.ofDays(5))));
        assertThat(moved.add(URGENT)).as("too late by now").isEmpty();
        assertThat(Deviating.move(moved, later, Reason.OTHER, NOW)).isEmpty();
    }

    @Test
    void toAnEarlierDayItTakesAllAlong() {
        assertThat(Deviating.move(MEETING, to("2026-12-08"), Reason.OTHER, NOW))
                .hasAtLeastOneElementOfType(Kept.class)
                .noneMatch(Released.class::isInstance);
    }

    @Test
    void aMovedMeetingHasTheDeadlineOfItsNewDay() {
        assertThat(to("2026-12-15").deadlineAt()).isEqualTo("2026-12-08T21:59:59Z");
        var extra = GROUP.extraSlot(LocalDate.of(2026, 12, 2), 1);
        assertThat(GROUP.moved(extra, LocalDate.of(2026, 12, 3), LocalTime.of(9, 0)))
                .satisfies(moved -> assertThat(moved.id()).isEqualTo(extra.id()))
                .satisfies(moved -> assertThat(moved.startsAt()).isEqualTo("2026-12-03T07:00:00Z"))
                .satisfies(moved -> assertThat(moved.deadlineAt()).isEqualTo("2026-12-03T05:00:00Z"));
    }

    @Test
    void whatHasBegunIsNeitherCancelledNorMoved() {
        var begun = MEETING.evolve(new Opened("patient", NOW));
        var held = meeting().evolve(new Closed(List.of(), NOW));

        for (var meeting : List.of(begun, held)) {
            refuses(() -> Deviating.cancel(meeting, Reason.OTHER, NOW), "meeting-begun");
            refuses(() -> Deviating.move(meeting, to("2026-12-15"), Reason.OTHER, NOW), "meeting-begun");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, Future",
        "2026-12-12, working-day", // a Saturday
        "2026-12-24, working-day", // Christmas Eve
        "2027-02-09, too-far", // 61 days
    })
    void anImpossibleTimeIsRefusedWithWhatIsWrong(LocalDate date, String reason) {
        assertThatThrownBy(() -> Deviating.move(MEETING, GROUP.moved(SLOT, date, null), Reason.OTHER, NOW))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.wrong())
                                .extracting(Wrong::reason)
                                .containsExactly(reason));
    }

    private static Slot to(String date) {
        return GROUP.moved(SLOT, LocalDate.parse(date), null);
    }

    private static Item item(String id, String neededBy) {
        return new Item(id, List.of("expert"), SLOT.endsAt(), NOW, Instant.parse(neededBy), null);
    }

    private static Meeting meeting(Item... items) {
        return after(
                Meeting.planned(SLOT), List.of(items).stream().map(Added::new).toList());
    }

    private static Meeting after(Meeting meeting, List<? extends MeetingEvent> events) {
        var next = meeting;
        for (var event : events) {
            next = next.evolve(event);
        }
        return next;
    }

    private static void refuses(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
