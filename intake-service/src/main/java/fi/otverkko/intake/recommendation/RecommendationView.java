package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Keys;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A [Recommendation] as the API shows it to those who may read the case.
///
/// @param dispute why the chair or the secretary disputes it, or did before it was corrected
public record RecommendationView(
        String id,
        LifeTable.State state,
        Recommendation.Type type,
        CaseText text,
        CaseText responsibleParty,
        Recommendation.@Nullable Sector responsibleSector,
        LocalDate due,
        @Nullable String method,
        Recommendation.Agreed agreedWithFamily,
        boolean confirmed,
        @Nullable CaseText dispute,
        @Nullable Instant handedOverAt) {

    public static RecommendationView of(String caseId, Recommendation item, CaseTexts texts) {
        var handedOver = item.life().handedOver();
        return new RecommendationView(
                item.id(),
                item.life().state(),
                item.type(),
                texts.open(caseId, Keys.recommendation(item.id()), item.text()),
                texts.open(caseId, Keys.responsibleParty(item.id()), item.responsibleParty()),
                item.responsibleSector(),
                item.due(),
                item.method(),
                item.agreedWithFamily(),
                item.life().confirmed() != null,
                texts.openIfGiven(caseId, Keys.dispute(item.id()), item.life().dispute()),
                handedOver == null ? null : handedOver.at());
    }
}
