package fi.otverkko.intake.handover;

import fi.otverkko.intake.recommendation.LifeTable;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendation.Agreed;
import fi.otverkko.intake.recommendation.Recommendation.Sector;
import fi.otverkko.intake.recommendation.RecommendationView;
import fi.otverkko.intake.statement.Statement;
import fi.otverkko.intake.statement.StatementView;
import fi.otverkko.intake.text.CaseText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/// Handovers at hand.
final class HandoverFixture {

    /// What the group said of a measure.
    static final String COMMENT = "Ryhmä kysyi vielä koulusta.";

    static final String NOT_KNOWN = "Koulun havainnot jäivät avoimiksi.";

    static Handover of(String language, RecommendationView... items) {
        return new Handover(
                "case", "OT-7Q4K2M", language, LocalDate.of(2026, 11, 30), List.of(items), null, null, List.of());
    }

    static Handover without(String language) {
        return new Handover(
                "case",
                "OT-7Q4K2M",
                language,
                LocalDate.of(2026, 11, 30),
                List.of(),
                new CaseText("Perhe sai avun ennen kokousta."),
                new CaseText(NOT_KNOWN),
                List.of());
    }

    static Handover withStatement(String language, String words) {
        var statement = new StatementView(
                1,
                new CaseText(words),
                List.of(new Statement.Expert("CHILD_PSYCHIATRIST", null)),
                "presenter",
                Instant.parse("2026-11-29T23:30:00Z"),
                false);
        return new Handover(
                "case",
                "OT-7Q4K2M",
                language,
                LocalDate.of(2026, 11, 30),
                List.of(measure("Nimetään.")),
                null,
                null,
                List.of(statement));
    }

    static RecommendationView measure(String text) {
        return new RecommendationView(
                "r",
                LifeTable.State.CONFIRMED,
                Recommendation.Type.COOPERATION,
                new CaseText(text),
                new CaseText("Vammaispalvelun sosiaalityöntekijä"),
                Sector.SO,
                LocalDate.of(2027, 1, 15),
                "LAPSET_PUHEEKSI",
                Agreed.LATER,
                true,
                null,
                List.of(new RecommendationView.Said("c", new CaseText(COMMENT), "expert", Instant.EPOCH)),
                null);
    }

    /// As much as the form has room for.
    static Handover full() {
        var measure = measure(
                "Nimetään omatyöntekijä, joka kokoaa verkoston. ".repeat(65).substring(0, 3000));
        return of("fi", Collections.nCopies(20, measure).toArray(RecommendationView[]::new));
    }

    private HandoverFixture() {}
}
