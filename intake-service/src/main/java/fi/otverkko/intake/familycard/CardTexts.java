package fi.otverkko.intake.familycard;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.familycard.FamilyCard.Advice;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Refusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Seals and opens what the requester wrote for the family.
@Component
class CardTexts {

    private static final int LONGEST = 1500;

    private final CaseTexts texts;

    CardTexts(CaseTexts texts) {
        this.texts = texts;
    }

    @Bean
    static CardWords cardWords(JsonMapper json) throws IOException {
        try (var in = new ClassPathResource("family/card.json").getInputStream()) {
            return json.readValue(in, CardWords.class);
        }
    }

    /// Refuses what identifies, as in the form, and advice that was never given.
    ///
    /// @param advice by the id of the recommendation
    /// @throws Refusal.Invalid `identifiers-found` or `family-card-advice-unknown`
    void requireSound(Consultation consultation, Map<String, CaseText> advice, @Nullable CaseText next) {
        var written = new LinkedHashMap<String, CaseText>();
        int number = 0;
        for (var entry : advice.entrySet()) {
            if (consultation.recommendations().item(entry.getKey()).isEmpty()) {
                throw new Refusal.Invalid("family-card-advice-unknown");
            }
            written.put("advice[" + number++ + "].text", entry.getValue());
        }
        if (next != null) {
            written.put("next", next);
        }
        Identifiers.refuse(written, consultation.opening().anonymous());
    }

    Advice sealed(String consultationId, String recommendationId, CaseText text) {
        return new Advice(
                recommendationId, texts.seal(consultationId, "advice", advice(recommendationId), text, LONGEST));
    }

    @Nullable
    SealedText sealedNext(String consultationId, @Nullable CaseText text) {
        return CaseText.isGiven(text) && text != null
                ? texts.seal(consultationId, "next", "card.next", text, LONGEST)
                : null;
    }

    CaseText opened(String consultationId, Advice advice) {
        return texts.open(consultationId, advice(advice.recommendationId()), advice.text());
    }

    @Nullable
    CaseText openedNext(String consultationId, FamilyCard card) {
        return texts.openIfGiven(consultationId, "card.next", card.next());
    }

    private static String advice(String recommendationId) {
        return "card.advice." + recommendationId;
    }
}
