package fi.otverkko.network.composition;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.composition.Candidate.Distance;
import fi.otverkko.network.composition.Candidate.Reach;
import fi.otverkko.network.composition.Need.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Five thousand experts and ten needs: that nothing grows with the power set of the experts. How long it takes is told
/// and not judged, since that depends on the machine.
class LargeDirectoryTest {

    private static final int EXPERTS = 5_000;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 100;
    private static final List<Distance> DISTANCES = List.of(Distance.values());
    private static final List<String> THEMES =
            IntStream.rangeClosed(1, 7).mapToObj(theme -> "T" + theme).toList();
    private static final List<Need> NEEDS = Stream.concat(
                    Stream.of("SI", "SO", "TE").map(sector -> new Need(Kind.SECTOR, sector)),
                    THEMES.stream().map(theme -> new Need(Kind.THEME, theme)))
            .toList();

    @Test
    void aTeamIsFoundWithTheTwoNextBest() {
        var took = new long[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            var directory = directory(new Random(round));
            long start = System.nanoTime();

            var found = new SmallestTeam(NEEDS, "fi", null, Set.of(), Set.of()).ranked(directory, 3);

            took[Math.max(0, round)] = System.nanoTime() - start;
            assertThat(found).hasSize(3).doesNotHaveDuplicates();
            assertThat(found).allSatisfy(team -> assertThat(team.uncovered()).isEmpty());
            assertThat(found.getFirst().seats()).hasSizeBetween(3, 4);
        }
        Arrays.sort(took);
        System.out.printf(
                "team of 10 needs among %d experts, two next best: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                EXPERTS, took[ROUNDS / 2] / 1e6, took[ROUNDS * 99 / 100] / 1e6, took[ROUNDS - 1] / 1e6);
    }

    private static List<Candidate> directory(Random random) {
        return IntStream.range(0, EXPERTS)
                .mapToObj(number -> new Candidate(
                        "15-e%04d".formatted(number),
                        "s" + number,
                        List.of("SI", "SO", "TE").get(random.nextInt(3)),
                        THEMES.stream().filter(_ -> random.nextInt(4) == 0).collect(Collectors.toSet()),
                        Set.of("fi", "sv"),
                        new Reach(DISTANCES.get(random.nextInt(3)), Set.of(), random.nextInt(6), 9, false)))
                .toList();
    }
}
