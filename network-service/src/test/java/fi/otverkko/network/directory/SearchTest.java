package fi.otverkko.network.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.directory.Expert.Sector;
import fi.otverkko.network.directory.Search.Facets;
import fi.otverkko.network.directory.Working.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final int EXPERTS = 5_000;
    private static final int ROUNDS = 200;

    @Test
    void threeLettersFindTheBeginningOfAWordInAnyLanguage() {
        assertThat(matches("psy")).isTrue(); // barnpsykiater has it inside, CHILD_PSYCHIATRIST in front
        assertThat(matches("BARNP")).isTrue();
        assertThat(matches("lasten")).isTrue();
        assertThat(matches("chi psy")).isTrue();
        assertThat(matches("iatri")).isFalse();
        assertThat(matches("chi nurse")).isFalse();
    }

    @Test
    void whoUsesAnyChannelUsesThisOne() {
        var wish = new Search(null, null, null, Channel.PHONE, List.of());

        assertThat(wish.matches(expert("a", List.of()))).isTrue();
        assertThat(wish.matches(expert("a", List.of(Channel.PHONE, Channel.REMOTE))))
                .isTrue();
        assertThat(wish.matches(expert("a", List.of(Channel.REMOTE)))).isFalse();
    }

    @Test
    void facetsCountWhatWasFound() {
        assertThat(Facets.of(List.of(expert("a", List.of()), expert("b", List.of()))))
                .isEqualTo(new Facets(2, Map.of("T6_NEPSY", 2L), Map.of("TE", 2L), Map.of("fi", 2L, "sv", 2L)));
    }

    /// How long it takes is told and not judged, since that depends on the machine.
    @Test
    void fiveThousandAreSearchedAtOnce() {
        var all = IntStream.range(0, EXPERTS)
                .mapToObj(number -> expert("15-e%04d".formatted(number), List.of()))
                .toList();
        var took = new long[ROUNDS];
        var wish = new Search(Theme.T6_NEPSY, Sector.TE, "sv", null, List.of("psy"));
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long start = System.nanoTime();

            assertThat(Facets.of(all.stream().filter(wish::matches).toList()).experts())
                    .isEqualTo(EXPERTS);

            took[Math.max(0, round)] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        System.out.printf(
                "search with facets among %d experts: p50 %.1f ms, p95 %.1f ms%n",
                EXPERTS, took[ROUNDS / 2] / 1e6, took[ROUNDS * 95 / 100] / 1e6);
    }

    private static boolean matches(String letters) {
        return new Search(null, null, null, null, Search.beginnings(letters)).matches(expert("a", List.of()));
    }

    private static Expert expert(String id, List<Channel> channels) {
        return new Expert(
                id,
                null,
                new Name("Lastenpsykiatri (keksitty)", "Barnpsykiater (påhittad)", "Child psychiatrist (invented)"),
                "CHILD_PSYCHIATRIST",
                Sector.TE,
                "15-u01",
                List.of(Theme.T6_NEPSY),
                List.of("fi", "sv"),
                new Working(List.of(), channels, null, List.of(), null, null));
    }
}
