package fi.otverkko.network.gap;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.gap.Gaps.Alone;
import fi.otverkko.network.gap.Gaps.Ending;
import fi.otverkko.network.gap.Gaps.Knowing;
import fi.otverkko.network.gap.Gaps.Term;
import fi.otverkko.network.gap.Gaps.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void aThemeThatFewerThanTwoKnowIsAGapAndTheOnlyOneIsNamed() {
        var gaps = gaps(expert("a", "T1"), expert("b", "T1", "T2"));

        assertThat(gaps.byTheme())
                .containsExactly(
                        new Theme("T1", 2, 2, null, List.of()),
                        new Theme("T2", 1, 1, "b", List.of()),
                        new Theme("T3", 0, 0, null, List.of("fi")));
        assertThat(gaps.byTheme()).extracting(Theme::isGap).containsExactly(false, true, true);
    }

    @Test
    void aThemeThatNobodyKnowsInOneOfTheLanguagesIsAGap() {
        var gaps = new Gaps(
                List.of(expert("a", "T1"), expert("b", "T1")), List.of(), List.of("T1"), List.of("fi", "sv"), TODAY);

        assertThat(gaps.byTheme()).containsExactly(new Theme("T1", 2, 2, null, List.of("sv")));
        assertThat(gaps.byTheme()).allMatch(Theme::isGap);
    }

    @Test
    void aMethodThatOnePersonAloneUsesIsNamed() {
        var gaps = gaps(using("a", "MDFT", "MDFT", "PCIT"), using("b", "PCIT"));

        assertThat(gaps.alone()).containsExactly(new Alone("MDFT", "a"));
    }

    @Test
    void whatEndsIsToldNinetyDaysAheadAndOnTheLastDayStill() {
        var gaps = new Gaps(
                List.of(
                        until("a", TODAY),
                        until("b", TODAY.plusDays(90)),
                        until("c", TODAY.plusDays(91)),
                        until("d", TODAY.minusDays(1)),
                        until("e", null)),
                List.of(new Term("e", "T1", TODAY.plusDays(30))),
                List.of(),
                List.of(),
                TODAY);

        assertThat(gaps.ending())
                .containsExactly(
                        new Ending("a", null, TODAY, 0),
                        new Ending("e", "T1", TODAY.plusDays(30), 30),
                        new Ending("b", null, TODAY.plusDays(90), 90));
    }

    @Test
    void whoStandsInForWhomIsKnownByThemeAndWithoutAnAccountNobodyDoes() {
        var mute = new Knowing("c", List.of("T2"), List.of(), List.of("fi"), false, null);
        var gaps = gaps(expert("a", "T1", "T2"), expert("b", "T1"), mute);

        assertThat(gaps.backups(expert("a", "T1", "T2"))).isEqualTo(Map.of("T1", List.of("b"), "T2", List.of()));
    }

    private static Gaps gaps(Knowing... people) {
        return new Gaps(List.of(people), List.of(), List.of("T3", "T1", "T2"), List.of("fi"), TODAY);
    }

    private static Knowing expert(String id, String... themes) {
        return new Knowing(id, List.of(themes), List.of(), List.of("fi"), true, null);
    }

    private static Knowing using(String id, String... methods) {
        return new Knowing(id, List.of(), List.of(methods), List.of("fi"), true, null);
    }

    private static Knowing until(String id, @Nullable LocalDate until) {
        return new Knowing(id, List.of(), List.of(), List.of("fi"), true, until);
    }
}
