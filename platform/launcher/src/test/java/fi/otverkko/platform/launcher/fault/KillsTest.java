package fi.otverkko.platform.launcher.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KillsTest {

    @Test
    void hitEveryPartInTurn() {
        var order = Kills.order(new Random(1), 20);

        assertThat(order).hasSize(20).containsAll(Kills.PARTS);
        assertThat(Kills.PARTS).allMatch(part -> Collections.frequency(order, part) >= 2);
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(Kills.order(new Random(7), 20)).isEqualTo(Kills.order(new Random(7), 20));
        assertThat(Kills.order(new Random(7), 20)).isNotEqualTo(Kills.order(new Random(8), 20));
    }
}
