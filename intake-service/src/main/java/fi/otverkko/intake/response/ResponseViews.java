package fi.otverkko.intake.response;

import fi.otverkko.intake.questionnaire.Questionnaire;
import fi.otverkko.intake.questionnaire.Questionnaires;
import java.util.List;
import org.springframework.stereotype.Component;

/// Shows what was answered to those who may read the case.
@Component
public class ResponseViews {

    private final Questionnaires questionnaires;
    private final ResponseTexts texts;

    ResponseViews(Questionnaires questionnaires, ResponseTexts texts) {
        this.questionnaires = questionnaires;
        this.texts = texts;
    }

    /// With all text.
    ///
    /// @param language `fi`, `sv` or `en`
    public ResponseView whole(String caseId, Response response, boolean sent, String language) {
        var form = form(response);
        return ResponseView.of(form, texts.opened(caseId, form, response.answers()), sent, language);
    }

    /// How far it is filled in.
    public List<SectionView> sections(Response response, String language) {
        return SectionView.of(form(response), response, language);
    }

    private Questionnaire form(Response response) {
        return questionnaires.get(response.form().name(), response.form().version());
    }
}
