package fi.otverkko.training.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.training.registration.PlacesCommand.GiveUp;
import fi.otverkko.training.registration.PlacesCommand.Register;
import fi.otverkko.training.registration.PlacesEvent.Confirmed;
import fi.otverkko.training.registration.PlacesEvent.GivenUp;
import fi.otverkko.training.registration.PlacesEvent.Waitlisted;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Instant START = Instant.parse("2027-03-11T10:00:00Z");
    private static final Instant NOW = START.minusSeconds(86_400);

    @Test
    void whoComesGetsAFreePlace() {
        assertThat(places(2, List.of("a"), List.of()).decide(new Register("b", NOW)))
                .containsExactly(new Confirmed("b", false, NOW));
    }

    @Test
    void whoComesLateWaitsInOrderOfArrival() {
        assertThat(places(1, List.of("a"), List.of("b")).decide(new Register("c", NOW)))
                .containsExactly(new Waitlisted("c", 2, NOW));
    }

    @Test
    void registeringTwiceIsHarmless() {
        var places = places(1, List.of("a"), List.of("b"));

        assertThat(places.decide(new Register("a", NOW))).isEmpty();
        assertThat(places.decide(new Register("b", NOW))).isEmpty();
    }

    @Test
    void aPlaceGivenUpGoesToTheFirstInTheQueue() {
        var places = places(1, List.of("a"), List.of("b", "c"));
        var events = places.decide(new GiveUp("a", NOW));

        assertThat(events).containsExactly(new GivenUp("a", NOW), new Confirmed("b", true, NOW));
        assertThat(after(places, events)).isEqualTo(places(1, List.of("b"), List.of("c")));
    }

    @Test
    void whoLeavesTheQueueMovesNobodyIn() {
        var places = places(1, List.of("a"), List.of("b", "c"));
        var events = places.decide(new GiveUp("b", NOW));

        assertThat(events).containsExactly(new GivenUp("b", NOW));
        assertThat(after(places, events).position("c")).isEqualTo(1);
    }

    @Test
    void givingUpWhatOneDoesNotHaveIsHarmless() {
        assertThat(places(1, List.of("a"), List.of()).decide(new GiveUp("z", NOW)))
                .isEmpty();
    }

    @Test
    void nothingChangesOnceItHasStarted() {
        var places = places(2, List.of("a"), List.of());

        refused("training-started", places, new Register("b", START));
        refused("training-started", places, new GiveUp("a", START));
    }

    @Test
    void theQueueIsBounded() {
        var queue = IntStream.range(0, Places.LONGEST_QUEUE)
                .mapToObj(Integer::toString)
                .toList();

        refused("waiting-list-full", places(1, List.of("a"), queue), new Register("b", NOW));
    }

    @Test
    void whateverHappensNobodyWaitsWhileAPlaceIsFreeAndNobodyIsThereTwice() {
        var random = new Random(20_261_122);
        var places = Places.allFree("t1", START, 5, 0);
        for (int step = 0; step < 5_000; step++) {
            var who = Integer.toString(random.nextInt(12));
            var command = random.nextBoolean() ? new Register(who, NOW) : new GiveUp(who, NOW);
            places = after(places, places.decide(command));

            var everybody = Stream.concat(places.confirmed().stream(), places.waiting().stream())
                    .toList();
            assertThat(everybody).doesNotHaveDuplicates();
            assertThat(places.confirmed()).hasSizeLessThanOrEqualTo(5);
            assertThat(places.waiting().isEmpty() || places.confirmed().size() == 5)
                    .isTrue();
        }
    }

    private static Places places(int capacity, List<String> confirmed, List<String> waiting) {
        return new Places("t1", START, capacity, confirmed, waiting, 0);
    }

    private static Places after(Places places, List<PlacesEvent> events) {
        for (var event : events) {
            places = places.evolve(event);
        }
        return places;
    }

    private static void refused(String code, Places places, PlacesCommand command) {
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> places.decide(command))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
