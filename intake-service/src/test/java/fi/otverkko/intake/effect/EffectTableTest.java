package fi.otverkko.intake.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectTableTest {

    private static final Quarter QUARTER = new Quarter(2026, 4);

    @Test
    void countsByTypeAndMeansTheEffect() {
        var table = new EffectTable();
        add(table, 6, true, Outcome.DONE, 2);
        add(table, 5, true, Outcome.PARTLY, -1);
        add(table, 5, true, Outcome.NOT_DONE, null);
        add(table, 5, true, Outcome.OBSOLETE, null);
        add(table, 7, true, null, null);
        add(table, 5, false, null, null);

        var row = row(table, Recommendation.Type.SERVICE);
        assertThat(row)
                .isEqualTo(new EffectTable.Row("2026-Q4", Recommendation.Type.SERVICE, 33, 28, 7, 6, 5, 5, 5, 0.6));
        assertThat(row(table, Recommendation.Type.LEGAL).recorded()).isNull();
    }

    @Test
    void fewEffectsHaveNoMean() {
        var table = new EffectTable();
        add(table, 4, true, Outcome.DONE, 2);
        add(table, 20, true, null, null);

        assertThat(row(table, Recommendation.Type.SERVICE).meanEffect()).isNull();
        assertThat(row(table, Recommendation.Type.SERVICE).done()).isNull();
    }

    @Test
    void quartersAreOrderedAndFew() {
        assertThat(Quarter.of(LocalDate.of(2026, 12, 31))).isEqualTo(QUARTER);
        assertThat(Quarter.of(LocalDate.of(2027, 1, 1))).hasToString("2027-Q1");
        assertThat(QUARTER.minus(4)).hasToString("2025-Q4");
        assertThat(Quarter.between(Quarter.parse("2026-Q3"), Quarter.parse("2027-Q1")))
                .extracting(Quarter::toString)
                .containsExactly("2026-Q3", "2026-Q4", "2027-Q1");
        assertRefused(() -> Quarter.between(QUARTER, QUARTER.minus(1)));
        assertRefused(() -> Quarter.between(QUARTER.minus(20), QUARTER));
        assertRefused(() -> Quarter.parse("2026-Q5"));
        assertRefused(() -> Quarter.parse("2026-11-30"));
    }

    private static void assertRefused(Runnable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what::run)
                .extracting(Refusal::code)
                .isEqualTo("statistics-period-invalid");
    }

    private static void add(
            EffectTable table, int times, boolean confirmed, @Nullable Outcome outcome, @Nullable Integer effect) {
        Collections.nCopies(times, new Fact(Recommendation.Type.SERVICE, confirmed, outcome, effect))
                .forEach(table::add);
    }

    private static EffectTable.Row row(EffectTable table, Recommendation.Type type) {
        return table.rows(QUARTER).stream()
                .filter(row -> row.type() == type)
                .findFirst()
                .orElseThrow();
    }
}
