package fi.otverkko.intake.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    @Test
    void whatIsSmallIsHiddenAndWithItWhatWouldGiveItAway() {
        assertThat(Suppression.of(parts(10, 7, 3)).parts()).isEqualTo(nulls(10, -1, -1));
        assertThat(Suppression.of(parts(10, 7, 6)).parts()).isEqualTo(nulls(10, 7, 6));
        assertThat(Suppression.of(parts(20, 0, 0)).parts()).isEqualTo(nulls(-1, -1, -1));
        assertThat(Suppression.of(parts(3, 4, 9)).parts()).isEqualTo(nulls(-1, -1, 9));
        assertThat(Suppression.of(parts(1, 1, 9)).parts()).isEqualTo(nulls(-1, -1, -1));
        assertThat(Suppression.of(parts(1, 1, 2)).total()).isNull();
        assertThat(Suppression.of(parts(1, 1, 3)).total()).isEqualTo(5);
    }

    /// Whoever knows the total and what is shown learns only that several together are at least five.
    @Test
    void theTotalGivesNothingAway() {
        var random = new Random(15);
        for (int round = 0; round < 100_000; round++) {
            var parts = parts(random.ints(6, 0, random.nextInt(2, 30)).toArray());
            var shown = Suppression.of(parts);
            int known = shown.parts().values().stream()
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .sum();
            long hidden =
                    shown.parts().values().stream().filter(Objects::isNull).count();

            assertThat(shown.parts().values()).allMatch(count -> count == null || count >= Suppression.K);
            assertThat(hidden).as("%s", parts).isNotEqualTo(1);
            var total = shown.total();
            if (total == null) {
                assertThat(hidden).isEqualTo(6);
            } else if (hidden > 0) {
                assertThat(total - known).as("%s", parts).isGreaterThanOrEqualTo(Suppression.K);
            }
        }
    }

    private static Map<Integer, Integer> parts(int... counts) {
        var parts = new LinkedHashMap<Integer, Integer>();
        for (int part = 0; part < counts.length; part++) {
            parts.put(part, counts[part]);
        }
        return parts;
    }

    private static Map<Integer, @Nullable Integer> nulls(int... counts) {
        var parts = new LinkedHashMap<Integer, @Nullable Integer>();
        parts(counts).forEach((part, count) -> parts.put(part, count < 0 ? null : count));
        return parts;
    }
}
