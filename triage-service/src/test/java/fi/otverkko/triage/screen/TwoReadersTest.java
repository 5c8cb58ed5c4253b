package fi.otverkko.triage.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The decision model and [Reading] agree on every input that is tried: all values alone, all pairs of
/// values of two inputs, and many random ones.
class TwoReadersTest {

    /// Set `-Dscreen.seed=…` to repeat a run.
    private static final long SEED = Long.getLong("screen.seed", new Random().nextLong());

    private static final int RANDOM_INPUTS = Integer.getInteger("screen.inputs", 20_000);
    private static final SortedMap<String, List<@Nullable Object>> VALUES = values();

    /// A quiet case: the screen says NO, so that every single input can show what it changes.
    private static final Map<String, Object> QUIET = Map.of(
            "specialTried",
            "SUFFICIENT",
            "rarity",
            "COMMON",
            "localExpertise",
            "YES",
            "violence",
            "NONE",
            "notice",
            "NOT_NEEDED",
            "childProtection",
            "NONE");

    @Test
    void onAllSingleValues() {
        VALUES.forEach((name, values) -> {
            for (var value : values) {
                agree(Collections.singletonMap(name, value));
            }
        });
    }

    @Test
    void onAllPairsOfValues() {
        int compared = 0;
        for (var first : VALUES.entrySet()) {
            for (var second : VALUES.tailMap(first.getKey()).entrySet()) {
                for (var one : first.getValue()) {
                    for (var other : second.getValue()) {
                        var given = new HashMap<String, @Nullable Object>(QUIET);
                        given.put(first.getKey(), one);
                        given.put(second.getKey(), other); // paired with itself: that value alone
                        agree(given);
                        compared++;
                    }
                }
            }
        }
        System.out.printf("screen: %,d pairs of values agree%n", compared);
    }

    @Test
    void onAllPairsOfClientGroups() {
        var groups = TestScreen.groups();
        for (var one : groups) {
            for (var other : groups) {
                agree(Map.of("groups", List.of(one, other), "specialTried", "INSUFFICIENT"));
            }
        }
        agree(Map.of("groups", groups, "specialTried", "INSUFFICIENT"));
    }

    @Test
    void onRandomInputs() {
        System.out.printf("screen: %,d random inputs, -Dscreen.seed=%d%n", RANDOM_INPUTS, SEED);
        var random = new Random(SEED);
        long start = System.nanoTime();
        for (int i = 0; i < RANDOM_INPUTS; i++) {
            agree(anything(random));
        }
        System.out.printf("screen: %d µs per evaluation%n", (System.nanoTime() - start) / 1_000 / RANDOM_INPUTS);
    }

    private static void agree(Map<String, ? extends @Nullable Object> given) {
        assertThat(TestScreen.outcome(given)).as("%s", given).isEqualTo(Reading.of(given));
    }

    /// Mostly one or two groups, as in life; often a value that makes rules fire together.
    private static Map<String, @Nullable Object> anything(Random random) {
        var given = new HashMap<String, @Nullable Object>();
        VALUES.forEach((name, values) -> {
            if (random.nextInt(4) > 0) {
                given.put(name, values.get(random.nextInt(values.size())));
            }
        });
        var codes = TestScreen.groups();
        var groups = new ArrayList<String>();
        for (int i = random.nextInt(random.nextInt(20) == 0 ? codes.size() : 4); i > 0; i--) {
            groups.add(codes.get(random.nextInt(codes.size())));
        }
        given.put("groups", groups);
        return given;
    }

    private static SortedMap<String, List<@Nullable Object>> values() {
        var all = new TreeMap<String, List<@Nullable Object>>();
        TestScreen.MODEL.criteria().inputs().declared().forEach((name, input) -> {
            var values = new ArrayList<@Nullable Object>();
            values.add(null);
            switch (input.kind()) {
                case YES_NO -> values.addAll(List.of(true, false, "UNKNOWN"));
                case NUMBER -> values.addAll(List.of(0, 2, 3, 7));
                case CODE -> values.addAll(input.values());
                case CODES -> input.values().forEach(code -> values.add(List.of(code)));
            }
            all.put(name, values);
        });
        return all;
    }
}
