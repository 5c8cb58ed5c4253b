package fi.otverkko.intake.followup;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.recommendation.FollowUp.Result;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.text.Keys;
import fi.otverkko.intake.text.SealedText;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings the answer to a follow-up question from the wire into sealed form, after a look for identifiers.
@Component
class FollowUpTexts {

    private static final int LONGEST_COMMENT = 1000;

    private final CaseTexts texts;

    FollowUpTexts(CaseTexts texts) {
        this.texts = texts;
    }

    Result sealed(Consultation consultation, String followUpId, FollowUpController.Answer answer) {
        var comment = sealed(consultation, followUpId, answer.comment());
        return new Result(answer.outcome(), answer.effect(), answer.obstacle(), comment);
    }

    private @Nullable SealedText sealed(Consultation consultation, String followUpId, @Nullable CaseText comment) {
        if (comment == null) {
            return null;
        }
        Identifiers.refuse(Map.of("comment", comment), consultation.opening().anonymous());
        return texts.seal(consultation.id(), "comment", Keys.followUp(followUpId), comment, LONGEST_COMMENT);
    }
}
