package fi.otverkko.intake.recommendation;

import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Keys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [Recommendation] as the API shows it to those who may read the case.
///
/// @param dispute  why the chair or the secretary disputes it, or did before it was corrected
/// @param comments what the group said of it before it was confirmed, the first first
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
        List<Said> comments,
        @Nullable Instant handedOverAt) {

    /// What an expert said of it.
    ///
    /// @param by subject id
    public record Said(String id, CaseText text, String by, Instant at) {}

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
                item.life().comments().stream()
                        .map(comment -> new Said(
                                comment.id(),
                                texts.open(caseId, Keys.comment(comment.id()), comment.text()),
                                comment.by(),
                                comment.at()))
                        .toList(),
                handedOver == null ? null : handedOver.at());
    }
}
