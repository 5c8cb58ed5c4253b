package fi.otverkko.intake.response;

import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.questionnaire.Questionnaire;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.SealedText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Seals and opens what was written in a form, each text under the key of its case and bound to its place.
@Component
public class ResponseTexts {

    private final CaseTexts texts;

    ResponseTexts(CaseTexts texts) {
        this.texts = texts;
    }

    /// The same answers with their texts sealed. A text that says what it said before stays as it was sealed.
    ///
    /// @param answers such as [fi.otverkko.intake.questionnaire.Check] found fitting
    /// @param before  what is stored of the same questions
    public Answers sealed(String caseId, Questionnaire form, Answers answers, Answers before) {
        var old = new HashMap<String, SealedText>();
        before.mapped(form, (place, _, value) -> {
            if (value instanceof SealedText sealed) {
                old.put(place, sealed);
            }
            return value;
        });
        return answers.mapped(form, (place, item, value) -> {
            if (!item.type().isWritten() || !(value instanceof String text)) {
                return value;
            }
            var written = new CaseText(text);
            var sealed = old.get(place);
            return sealed != null && written.equals(texts.open(caseId, key(place), sealed))
                    ? sealed
                    : texts.seal(
                            caseId, place, key(place), written, item.bounds().maxLength());
        });
    }

    /// The same answers with their texts opened.
    ///
    /// @throws fi.otverkko.platform.kernel.Refusal.Unknown `case-erased`
    public Answers opened(String caseId, Questionnaire form, Answers answers) {
        return answers.mapped(
                form,
                (place, _, value) -> value instanceof SealedText sealed
                        ? texts.open(caseId, key(place), sealed).content()
                        : value);
    }

    /// What was written, by its place.
    public Map<String, CaseText> written(String caseId, Questionnaire form, Answers answers) {
        var written = new LinkedHashMap<String, CaseText>();
        answers.mapped(form, (place, _, value) -> {
            if (value instanceof SealedText sealed) {
                written.put(place, texts.open(caseId, key(place), sealed));
            }
            return value;
        });
        return written;
    }

    private static String key(String place) {
        return "answer." + place;
    }
}
