package fi.otverkko.intake.handling;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Progress.Note;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.text.Keys;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Brings a reason from the wire into sealed form, after a look for identifiers.
@Component
class Notes {

    private static final int LONGEST_REASON = 1000;

    private final CaseTexts texts;

    Notes(CaseTexts texts) {
        this.texts = texts;
    }

    /// @throws fi.otverkko.platform.kernel.Refusal.Invalid `identifiers-found` or `text-invalid`
    Note sealed(Consultation consultation, String code, CaseText text) {
        return sealed(consultation, consultation.progress().round(), code, text);
    }

    /// @param round in which it will be read
    Note sealed(Consultation consultation, int round, String code, CaseText text) {
        Identifiers.refuse(Map.of("reasonText", text), consultation.opening().anonymous());
        return new Note(code, texts.seal(consultation.id(), "reasonText", Keys.note(round), text, LONGEST_REASON));
    }
}
