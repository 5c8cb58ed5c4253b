package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Keys;
import java.time.LocalDate;

/// A [Recommendation] as the API shows it to those who may read the case.
public record RecommendationView(
        String id,
        Recommendation.Type type,
        CaseText text,
        CaseText responsibleParty,
        LocalDate due,
        Recommendation.Agreed agreedWithFamily,
        boolean confirmed) {

    public static RecommendationView of(String caseId, Recommendation item, CaseTexts texts) {
        return new RecommendationView(
                item.id(),
                item.type(),
                texts.open(caseId, Keys.recommendation(item.id()), item.text()),
                texts.open(caseId, Keys.responsibleParty(item.id()), item.responsibleParty()),
                item.due(),
                item.agreedWithFamily(),
                item.confirmed() != null);
    }
}
