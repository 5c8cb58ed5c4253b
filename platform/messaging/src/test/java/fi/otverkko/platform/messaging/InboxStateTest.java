package fi.otverkko.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.messaging.InboxState.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InboxStateTest {

    @Test
    void whatWasAppliedIsDone() {
        var state = InboxState.EMPTY.with(1).with(2);

        assertThat(state.done(1)).isTrue();
        assertThat(state.done(2)).isTrue();
        assertThat(state.done(3)).isFalse();
        assertThat(state).isEqualTo(new InboxState(2, List.of()));
    }

    @Test
    void aGapIsRememberedUntilItIsFilled() {
        var state = InboxState.EMPTY.with(1).with(4);

        assertThat(state).isEqualTo(new InboxState(4, List.of(new Range(2, 3))));
        assertThat(state.done(2)).isFalse();
        assertThat(state.with(2)).isEqualTo(new InboxState(4, List.of(new Range(3, 3))));
    }

    @Test
    void aGapCostsNoMoreThanItsEnds() {
        var state = InboxState.EMPTY.with(1).with(1_000_000_000_000L);

        assertThat(state.missing()).containsExactly(new Range(2, 999_999_999_999L));
        assertThat(state.with(500).missing()).containsExactly(new Range(2, 499), new Range(501, 999_999_999_999L));
        assertThat(state.with(500).done(500)).isTrue();
        assertThat(state.with(500).done(501)).isFalse();
    }

    @Test
    void whateverTheOrderAndRepetitionEachNumberIsAppliedOnce() {
        var seed = 20_261_122L;
        var random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            var numbers = new ArrayList<>(LongStream.rangeClosed(1, 12).boxed().toList());
            numbers.addAll(numbers.subList(0, random.nextInt(12)));
            Collections.shuffle(numbers, random);
            var state = InboxState.EMPTY;
            var applied = new ArrayList<Long>();
            for (long number : numbers) {
                if (!state.done(number)) {
                    applied.add(number);
                    state = state.with(number);
                }
            }

            assertThat(applied)
                    .as("seed %d, round %d", seed, round)
                    .doesNotHaveDuplicates()
                    .hasSize(12);
            assertThat(state).isEqualTo(new InboxState(12, List.of()));
        }
    }
}
