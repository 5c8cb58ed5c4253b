package fi.otverkko.platform.launcher.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

    private final Pauses pauses = new Pauses();

    @Test
    void growForWhoDiesAgainAndAgainUpToTheLongest() {
        var waited = IntStream.range(0, 8)
                .mapToObj(death -> pauses.after("kafka", Duration.ofSeconds(5)).toSeconds());

        assertThat(waited).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void beginAnewForWhoHasLivedForAMinute() {
        pauses.after("kafka", Duration.ofSeconds(5));
        pauses.after("kafka", Duration.ofSeconds(5));

        assertThat(pauses.after("kafka", Pauses.WELL)).isEqualTo(Pauses.FIRST);
        assertThat(pauses.after("kafka", Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void areEachPartsOwn() {
        pauses.after("kafka", Duration.ZERO);
        pauses.after("kafka", Duration.ZERO);

        assertThat(pauses.after("store", Duration.ZERO)).isEqualTo(Pauses.FIRST);
    }
}
