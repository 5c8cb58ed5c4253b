package fi.otverkko.network.composition;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.composition.Candidate.Distance;
import fi.otverkko.network.composition.Candidate.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The search against trying every team of a random directory. Seeds are fixed: a failure repeats.
class BruteForceTest {

    private static final List<Distance> DISTANCES = List.of(Distance.values());
    private static final List<String> SECTORS = List.of("SI", "SO", "TE");
    private static final List<String> THEMES = List.of("T1", "T2", "T3", "T4", "T5", "T6", "T7");

    @Test
    void nobodyFindsABetterTeamByTryingAll() {
        int withSeveralMembers = 0;
        int withGaps = 0;
        int withThree = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var directory = directory(random, 4 + random.nextInt(9));
            var task = task(random, directory);

            var found = task.ranked(directory, 3);

            assertThat(found.stream().map(BruteForceTest::ids))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(best(task, directory, 3));
            withSeveralMembers += found.getFirst().seats().size() > 2 ? 1 : 0;
            withGaps += found.getFirst().uncovered().isEmpty() ? 0 : 1;
            withThree += found.size() == 3 ? 1 : 0;
        }
        assertThat(withSeveralMembers).isGreaterThan(300); // the directories were worth trying
        assertThat(withGaps).isBetween(200, 1_800);
        assertThat(withThree).isBetween(200, 1_999);
    }

    @Test
    void theOrderOfTheDirectoryDoesNotMatter() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var directory = directory(random, 30);
            var task = task(random, directory);
            var shuffled = new ArrayList<>(directory);
            Collections.shuffle(shuffled, random);

            assertThat(task.among(shuffled)).isEqualTo(task.among(directory));
        }
    }

    private static SmallestTeam task(Random random, List<Candidate> directory) {
        var teams = new TreeSet<String>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            teams.add(THEMES.get(random.nextInt(THEMES.size())));
        }
        if (random.nextBoolean()) {
            teams.add("L_VIP_VAATU");
        }
        var kept = random.nextInt(3) == 0 ? Set.of(directory.getFirst().id()) : Set.<String>of();
        var barred = random.nextInt(3) == 0 ? Set.of(directory.getLast().id()) : Set.<String>of();
        return new SmallestTeam(
                Need.of(teams, null),
                random.nextInt(4) == 0 ? "sv" : "fi",
                random.nextInt(4) == 0 ? "VISIT" : null,
                kept,
                barred);
    }

    private static List<Candidate> directory(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> {
                    var themes =
                            THEMES.stream().filter(_ -> random.nextInt(4) == 0).collect(Collectors.toSet());
                    var languages = random.nextBoolean() ? Set.of("fi", "sv") : Set.of("fi");
                    return new Candidate(
                            "e%02d".formatted(number),
                            random.nextInt(8) == 0 ? null : "s" + number,
                            SECTORS.get(random.nextInt(3)),
                            themes,
                            languages,
                            new Reach(
                                    DISTANCES.get(random.nextInt(3)),
                                    random.nextBoolean() ? Set.of("REMOTE", "VISIT") : Set.of("REMOTE"),
                                    random.nextInt(4),
                                    random.nextInt(8),
                                    random.nextInt(8) == 0));
                })
                .toList();
    }

    private static List<String> ids(Composition composition) {
        return composition.seats().stream().map(seat -> seat.expert().id()).toList();
    }

    /// Every subset of the usable experts, judged as the doc comment of [SmallestTeam] says.
    private static List<List<String>> best(SmallestTeam task, List<Candidate> directory, int count) {
        var usable = directory.stream()
                .filter(expert -> expert.subjectId() != null
                        && expert.languages().contains(task.language())
                        && (task.channel() == null || expert.reach().channels().contains(task.channel()))
                        && expert.reach().room() > 0
                        && !expert.reach().away()
                        && !task.kept().contains(expert.id())
                        && !task.barred().contains(expert.id()))
                .toList();
        var kept = directory.stream()
                .filter(expert -> task.kept().contains(expert.id()))
                .toList();
        var order = Comparator.<List<Candidate>>comparingLong(team -> -covered(task, team, kept))
                .thenComparingInt(List::size)
                .thenComparingLong(team -> farther(team, Distance.OWN_REGION))
                .thenComparingLong(team -> farther(team, Distance.OWN_AREA))
                .thenComparingLong(
                        team -> team.stream().mapToLong(Candidate::load).sum())
                .thenComparing(team -> team.stream().map(Candidate::id).toArray(String[]::new), Arrays::compare);
        var inOrder = IntStream.range(0, 1 << usable.size())
                .mapToObj(bits -> IntStream.range(0, usable.size())
                        .filter(index -> (bits & 1 << index) != 0)
                        .mapToObj(usable::get)
                        .toList())
                .filter(team -> team.size() + kept.size() <= SmallestTeam.SEATS)
                .sorted(order)
                .toList();
        var found = new ArrayList<List<Candidate>>();
        for (var team : inOrder) {
            if (found.size() < count
                    && covered(task, team, kept) == covered(task, inOrder.getFirst(), kept)
                    && found.stream().noneMatch(team::containsAll)) {
                found.add(team);
            }
        }
        return found.stream()
                .map(team -> team.stream().map(Candidate::id).toList())
                .toList();
    }

    private static long covered(SmallestTeam task, List<Candidate> team, List<Candidate> kept) {
        return task.needs().stream()
                .filter(need -> team.stream().anyMatch(expert -> expert.covers(need))
                        || kept.stream().anyMatch(expert -> expert.covers(need)))
                .count();
    }

    private static long farther(List<Candidate> team, Distance than) {
        return team.stream()
                .filter(expert -> expert.reach().distance().compareTo(than) > 0)
                .count();
    }
}
