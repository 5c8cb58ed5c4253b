package fi.otverkko.network.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is shown of counts, and what somebody can work out who has everything that was ever shown.
class DecisionTableTest {

    private static final String GROUP = "RARE_DISEASE";

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "4,0", "5,5", "7,5", "8,10", "12,10", "13,15", "102,100", "103,105"})
    void fewerThanFiveAreHiddenAndTheOthersRounded(int cases, int shown) {
        var table = new DecisionTable();
        table.add(GROUP, "YES", cases);

        assertThat(table.shown(GROUP, "YES")).isEqualTo(shown);
        assertThat(table.shown(GROUP, "NO")).isZero();
    }

    @Test
    void whatTheTableHasNoCellForIsLeftOut() {
        var table = new DecisionTable();
        table.add("A_GROUP_OF_TOMORROW", "YES", 9);
        table.add(GROUP, "NOT_ASSESSED", 9);

        assertThat(everything(table)).containsOnly(0);
    }

    /// The attacker knows all that is shown, how it is made, and every case but those of one hidden cell: for that one,
    /// at
    /// least four numbers would have shown the very same.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void atLeastFourNumbersAreLeftForEveryHiddenCell(long seed) {
        var random = new Random(seed);
        var counts = random.ints(0, 12)
                .limit((long) DecisionTable.GROUPS.size() * DecisionTable.LEVELS.size())
                .toArray();
        var shown = everything(table(counts));

        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] < DecisionTable.FEWEST) {
                int hidden = cell;
                long possible = IntStream.rangeClosed(0, 200)
                        .filter(guess -> {
                            var others = counts.clone();
                            others[hidden] = guess;
                            return everything(table(others)).equals(shown);
                        })
                        .count();
                assertThat(possible).as("cell %d", cell).isGreaterThanOrEqualTo(4);
            }
        }
    }

    private static DecisionTable table(int[] counts) {
        var table = new DecisionTable();
        int cell = 0;
        for (var group : DecisionTable.GROUPS) {
            for (var level : DecisionTable.LEVELS) {
                table.add(group, level, counts[cell++]);
            }
        }
        return table;
    }

    private static List<Integer> everything(DecisionTable table) {
        var shown = new ArrayList<Integer>();
        for (var group : DecisionTable.GROUPS) {
            for (var level : DecisionTable.LEVELS) {
                shown.add(table.shown(group, level));
            }
        }
        return shown;
    }
}
