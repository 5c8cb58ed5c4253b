package fi.otverkko.docstore.key;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Keys against the comparison that a sort without index uses.
class KeyOrderTest {

    private static final List<Object> TELLING = List.of(
            0,
            -1,
            1,
            1L << 40,
            -(1L << 53) - 1,
            (1L << 53) + 1,
            -0.0,
            0.5,
            -0.5,
            -1e-300,
            1e-300,
            1.0,
            2147483647.5,
            -2147483648.0,
            "",
            "a",
            "a\0",
            "a\0b",
            "a\u0001",
            "ä",
            "ab",
            "\uffff",
            "\ud83d\ude00",
            true,
            false,
            Instant.EPOCH,
            Instant.EPOCH.minusMillis(1),
            Instant.ofEpochMilli(1_790_000_000_123L),
            new UUID(-1, 0),
            new UUID(1, -1));

    @Test
    void keysSortAsValuesDo() {
        var values = values(new Random(7));

        for (var one : values) {
            for (var other : values) {
                assertThat(Integer.signum(KeyWriter.of(one).compareTo(KeyWriter.of(other))))
                        .as("%s %s against %s %s", one.getClass(), one, other.getClass(), other)
                        .isEqualTo(Integer.signum(
                                ValueComparator.ascWithoutListHandling().compare(one, other)));
            }
        }
    }

    @Test
    void noKeyBeginsAnother() {
        var values = values(new Random(8));

        for (var one : values) {
            for (var other : values) {
                var key = KeyWriter.of(one);
                assertThat(KeyWriter.of(other).startsWith(key))
                        .as("%s and %s", one, other)
                        .isEqualTo(KeyWriter.of(other).equals(key));
            }
        }
    }

    @Test
    void allThatBeginWithAKeyLieBeforeTheOneAfterAll() {
        for (var value : values(new Random(9))) {
            var key = KeyWriter.of(value);

            assertThat(key.then(KeyWriter.of("\uffff\uffff"))).isLessThan(key.afterAll());
            assertThat(key).isLessThan(key.afterAll());
        }
    }

    private static List<Object> values(Random random) {
        var values = new ArrayList<>(TELLING);
        values.add(new ObjectId());
        for (int n = 0; n < 40; n++) {
            values.add(random.nextInt());
            values.add(random.nextInt(20));
            values.add((long) random.nextInt(20));
            values.add(random.nextLong() >> random.nextInt(2, 60));
            values.add(random.nextInt(-9, 9) / 4.0);
            values.add(new String(Character.toChars(random.nextInt(0x800))) + random.nextInt(9));
            values.add(Instant.ofEpochMilli(random.nextLong() >> 20));
        }
        return values;
    }
}
