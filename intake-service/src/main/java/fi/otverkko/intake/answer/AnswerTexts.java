package fi.otverkko.intake.answer;

import fi.otverkko.intake.answer.RecommendationController.Measure;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendation.Life;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.text.Keys;
import fi.otverkko.intake.text.SealedText;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings the texts of an answer from the wire into sealed form, after a look for identifiers.
@Component
class AnswerTexts {

    static final int LONGEST_RECOMMENDATION = 3000;
    static final int LONGEST_PARTY = 200;
    static final int LONGEST_NOT_KNOWN = 3000;
    private static final int LONGEST_REASON = 1000;

    private final CaseTexts texts;

    AnswerTexts(CaseTexts texts) {
        this.texts = texts;
    }

    Recommendation sealed(Consultation consultation, String recommendationId, Measure measure) {
        Identifiers.refuse(
                Map.of("text", measure.text(), "responsibleParty", measure.responsibleParty()),
                consultation.opening().anonymous());
        return new Recommendation(
                recommendationId,
                measure.type(),
                texts.seal(
                        consultation.id(),
                        "text",
                        Keys.recommendation(recommendationId),
                        measure.text(),
                        LONGEST_RECOMMENDATION),
                texts.seal(
                        consultation.id(),
                        "responsibleParty",
                        Keys.responsibleParty(recommendationId),
                        measure.responsibleParty(),
                        LONGEST_PARTY),
                measure.responsibleSector(),
                measure.due(),
                measure.method(),
                measure.agreedWithFamily(),
                Life.BEGUN);
    }

    /// @param key under which it is stored
    SealedText sealed(Consultation consultation, String field, String key, CaseText text) {
        return sealed(consultation, field, key, text, LONGEST_REASON);
    }

    /// What the group did not know.
    SealedText notKnown(Consultation consultation, CaseText text) {
        return sealed(consultation, "text", Keys.NOT_KNOWN, text, LONGEST_NOT_KNOWN);
    }

    private SealedText sealed(Consultation consultation, String field, String key, CaseText text, int max) {
        Identifiers.refuse(Map.of(field, text), consultation.opening().anonymous());
        return texts.seal(consultation.id(), field, key, text, max);
    }

    @Nullable
    SealedText sealed(Consultation consultation, @Nullable CaseText noneBecause) {
        return noneBecause == null ? null : sealed(consultation, "noneBecause", Keys.NONE_BECAUSE, noneBecause);
    }
}
