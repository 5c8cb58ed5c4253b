package fi.otverkko.network.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.Meeting.Phase;
import fi.otverkko.network.meeting.MeetingEvent.Added;
import fi.otverkko.network.meeting.MeetingEvent.Closed;
import fi.otverkko.network.meeting.MeetingEvent.Dropped;
import fi.otverkko.network.meeting.MeetingEvent.Opened;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MeetingTest {

    private static final Instant EARLY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant START = Instant.parse("2026-12-10T11:00:00Z");
    private static final Slot SLOT = new Slot(
            "g-2026-12-10",
            "g",
            LocalDate.of(2026, 12, 10),
            START,
            START.plusSeconds(10_800),
            Instant.parse("2026-12-03T21:59:59Z"),
            false,
            null,
            null);
    private static final Instant NEEDED_BY = Instant.parse("2027-01-14T11:00:00Z");
    private static final Item ITEM = new Item("c1", List.of("expert"), START, EARLY, NEEDED_BY, null);

    @Test
    void aCaseIsAddedOnce() {
        assertThat(Meeting.planned(SLOT).add(ITEM)).containsExactly(new Added(ITEM));
        assertThat(withItem().add(ITEM)).isEmpty();
    }

    @Test
    void aCaseMayBeOpenedAheadOfTimeAndItsTimeIsKept() {
        assertThat(withItem().open("c1", EARLY)).containsExactly(new Opened("c1", EARLY));

        assertThat(opened().item("c1").orElseThrow().openedAt()).isEqualTo(EARLY);
        assertThat(opened().open("c1", START)).isEmpty();
        assertThat(opened().phase(EARLY, true)).isEqualTo(Phase.IN_SESSION);
    }

    @Test
    void onlyWhatIsOnTheAgendaCanBeOpened() {
        refuses(() -> withItem().open("c2", EARLY), "item-unknown");
    }

    @Test
    void noCaseIsLeftBehind() {
        refuses(() -> withItem().close(START), "meeting-items-unopened");
        assertThat(opened().close(START)).containsExactly(new Closed(List.of("c1"), START));
    }

    @Test
    void aHeldMeetingChangesNoMore() {
        var held = opened().evolve(new Closed(List.of("c1"), START));

        assertThat(held.add(new Item("c2", List.of(), START, EARLY, NEEDED_BY, null)))
                .isEmpty();
        assertThat(held.close(START)).isEmpty();
        assertThat(held.phase(START, false)).isEqualTo(Phase.HELD);
    }

    @Test
    void aHeldMeetingOpensNothing() {
        var held = withItem().evolve(new Closed(List.of(), START));

        refuses(() -> held.open("c1", START), "meeting-held");
    }

    @Test
    void whatWasHeardIsNotDropped() {
        assertThat(withItem().drop("c1")).containsExactly(new Dropped("c1"));
        assertThat(withItem().evolve(new Dropped("c1")).items()).isEmpty();
        assertThat(opened().drop("c1")).isEmpty();
        assertThat(withItem().drop("c2")).isEmpty();
    }

    @Test
    void thePhaseFollowsTheCalendar() {
        assertThat(withItem().phase(EARLY, false)).isEqualTo(Phase.PLANNED);
        assertThat(withItem().phase(EARLY, true)).isEqualTo(Phase.OPEN_FOR_REQUESTS);
        assertThat(withItem().phase(SLOT.deadlineAt().plusSeconds(1), false)).isEqualTo(Phase.AGENDA_CLOSED);
    }

    private static Meeting withItem() {
        return Meeting.planned(SLOT).evolve(new Added(ITEM));
    }

    private static Meeting opened() {
        return withItem().evolve(new Opened("c1", EARLY));
    }

    private static void refuses(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
