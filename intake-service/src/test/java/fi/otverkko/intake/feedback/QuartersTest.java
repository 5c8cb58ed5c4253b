package fi.otverkko.intake.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.feedback.Quarters.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuartersTest {

    @Test
    void fewerThanFiveAnswersAreNotTold() {
        var given = new ArrayList<Given>();
        for (int i = 0; i < 4; i++) {
            given.add(new Given("2026-Q3", "GUARDIAN", 5, 2, Set.of()));
        }
        assertThat(figures(given).answers()).isNull();
        assertThat(figures(given).heard()).isNull();
        given.add(new Given("2026-Q3", "YOUNG_PERSON", 1, 1, Set.of()));
        assertThat(figures(given).answers()).isNull();
        given.add(new Given("2026-Q3", "GUARDIAN", 4, 1, Set.of()));
        assertThat(figures(given).answers()).isEqualTo(5);
        assertThat(figures(given).heard()).isEqualByComparingTo("4.8");
        assertThat(figures(given).helped()).isEqualByComparingTo("1.8");
    }

    /// The number of answers is known, so whoever did not name a theme is counted by it as well.
    @ParameterizedTest
    @CsvSource({"4, 6, ", "5, 4, ", "5, 0, 5", "6, 5, 6", "0, 9, "})
    void aThemeIsToldOnlyWhereFiveNamedItAndNobodyStandsAside(int named, int others, @Nullable Integer told) {
        var given = new ArrayList<Given>();
        for (int i = 0; i < named; i++) {
            given.add(new Given("2026-Q3", "GUARDIAN", 3, 3, Set.of(Theme.CLEAR_PLAN)));
        }
        for (int i = 0; i < others; i++) {
            given.add(new Given("2026-Q3", "GUARDIAN", 3, 3, Set.of()));
        }

        assertThat(figures(given).themes())
                .filteredOn(chosen -> chosen.theme() == Theme.CLEAR_PLAN)
                .singleElement()
                .extracting(Quarters.Chosen::answers)
                .isEqualTo(told);
    }

    @Test
    void onlyQuartersThatAreOverAreTold() {
        var now = Instant.parse("2026-11-29T10:00:00Z");
        assertThat(Quarters.of(now)).isEqualTo("2026-Q4");
        assertThat(Quarters.over(now))
                .hasSize(8)
                .startsWith("2026-Q3", "2026-Q2")
                .doesNotContain("2026-Q4");
    }

    @Test
    void aQuarterEndsAtMidnightInFinland() {
        assertThat(Quarters.of(Instant.parse("2026-09-30T20:59:59Z"))).isEqualTo("2026-Q3");
        assertThat(Quarters.of(Instant.parse("2026-09-30T21:00:00Z"))).isEqualTo("2026-Q4");
    }

    private static Quarters.Figures figures(List<Given> given) {
        return Quarters.figures(List.of("2026-Q3"), given).getFirst();
    }
}
