package fi.otverkko.intake.guest;

import static fi.otverkko.intake.consultation.ConsultationFixture.CHAIR;
import static fi.otverkko.intake.consultation.ConsultationFixture.DAY;
import static fi.otverkko.intake.consultation.ConsultationFixture.MEETING;
import static fi.otverkko.intake.consultation.ConsultationFixture.NOON;
import static fi.otverkko.intake.consultation.ConsultationFixture.REQUESTER;
import static fi.otverkko.intake.consultation.ConsultationFixture.after;
import static fi.otverkko.intake.consultation.ConsultationFixture.in;
import static fi.otverkko.intake.consultation.ConsultationFixture.scheduled;
import static fi.otverkko.intake.guest.GuestSteps.guest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Guests;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Answered;
import fi.otverkko.intake.consultation.ConsultationEvent.GuestLetIn;
import fi.otverkko.intake.consultation.ConsultationEvent.Unscheduled;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostingTest {

    private static final Instant LATER = NOON.plusSeconds(60);

    private final Consultation visited = after(in(State.SCHEDULED), new GuestLetIn(guest("guest")));

    @Test
    void aGuestReadsUntilTheDaysAreOver() {
        var end = NOON.plus(Duration.ofDays(14));

        assertThat(parts(visited, end.minusMillis(1))).containsExactly(Part.GUEST);
        assertThat(parts(visited, end)).isEmpty();
        assertThat(visited.partsOf(new Actor("another", Set.of(Role.EXPERT)), NOON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void withTheRoleOfAnExpertOrAProfessionalOnly(Role role) {
        assertThat(visited.partsOf(new Actor("guest", Set.of(role)), NOON).contains(Part.GUEST))
                .isEqualTo(role == Role.EXPERT || role == Role.PROFESSIONAL);
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of("the answer", new ConsultationEvent[] {new Answered(null, DAY, LATER)}),
                Arguments.of("off the agenda, also if it comes back", new ConsultationEvent[] {
                    new Unscheduled(MEETING, LATER), scheduled(MEETING, LATER.plusSeconds(1))
                }),
                Arguments.of("another meeting", new ConsultationEvent[] {scheduled("another", LATER)}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ends")
    void aGuestGoesWithTheItem(String why, ConsultationEvent[] events) {
        assertThat(parts(after(visited, events), LATER.plusSeconds(2))).isEmpty();
        assertThat(after(visited, events).grants().guests().all())
                .singleElement()
                .satisfies(guest -> assertThat(guest.until()).isEqualTo(LATER));
    }

    @Test
    void newsOfAnotherMeetingEndNothing() {
        assertThat(parts(after(visited, new Unscheduled("another", LATER)), LATER))
                .containsExactly(Part.GUEST);
    }

    @Test
    void takenBackIsTakenBackAtOnceAndTwiceIsHarmless() {
        var events = Hosting.end(visited, "guest", LATER);
        var ended = after(visited, events.toArray(ConsultationEvent[]::new));

        assertThat(parts(ended, LATER)).isEmpty();
        assertThat(Hosting.end(ended, "guest", LATER.plusSeconds(1))).isEmpty();
        assertThatThrownBy(() -> Hosting.end(visited, "another", LATER))
                .isInstanceOfSatisfying(
                        Refusal.Unknown.class, it -> assertThat(it.code()).isEqualTo("guest-unknown"));
    }

    @Test
    void againIsAnotherEnd() {
        var again = after(visited, new GuestLetIn(guest("guest")));

        assertThat(again.grants().guests().all()).hasSize(2);
        assertThat(parts(after(again, Hosting.end(again, "guest", LATER).getFirst()), LATER))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {REQUESTER, CHAIR})
    void whoHasAPartInItIsNoGuest(String subject) {
        assertThatThrownBy(() -> Hosting.letIn(in(State.SCHEDULED), guest(subject)))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class, it -> assertThat(it.code()).isEqualTo("guest-has-part"));
    }

    @Test
    void theNumberOfGuestsHasAnEnd() {
        var full = visited;
        while (full.grants().guests().all().size() < Guests.MOST) {
            full = after(full, Hosting.letIn(full, guest("guest")).getFirst());
        }
        var last = full;
        assertThatThrownBy(() -> Hosting.letIn(last, guest("one-more")))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("guests-full"));
    }

    private static Set<Part> parts(Consultation consultation, Instant at) {
        return consultation.partsOf(new Actor("guest", Set.of(Role.EXPERT)), at);
    }
}
