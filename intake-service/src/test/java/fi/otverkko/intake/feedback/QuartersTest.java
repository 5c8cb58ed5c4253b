package fi.otverkko.intake.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.feedback.Quarters.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuartersTest {

    @Test
    void fewerThanFiveAnswersAreNotTold() {
        var given = new ArrayList<Given>();
        for (int i = 0; i < 4; i++) {
            given.add(new Given("2026-Q3", "GUARDIAN", 5, 2));
        }
        assertThat(figures(given).answers()).isNull();
        assertThat(figures(given).heard()).isNull();
        given.add(new Given("2026-Q3", "YOUNG_PERSON", 1, 1));
        assertThat(figures(given).answers()).isNull();
        given.add(new Given("2026-Q3", "GUARDIAN", 4, 1));
        assertThat(figures(given).answers()).isEqualTo(5);
        assertThat(figures(given).heard()).isEqualByComparingTo("4.8");
        assertThat(figures(given).helped()).isEqualByComparingTo("1.8");
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
