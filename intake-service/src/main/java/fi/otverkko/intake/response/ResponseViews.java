package fi.otverkko.intake.response;

import fi.otverkko.intake.questionnaire.Questionnaire;
import fi.otverkko.intake.questionnaire.Questionnaires;
import fi.otverkko.intake.sight.Sight;
import fi.otverkko.intake.text.CaseTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/// Shows what was answered to those who may read the case.
@Component
public class ResponseViews {

    private final Questionnaires questionnaires;
    private final CaseTexts texts;

    ResponseViews(Questionnaires questionnaires, CaseTexts texts) {
        this.questionnaires = questionnaires;
        this.texts = texts;
    }

    /// With all text that the reader sees.
    ///
    /// @param language `fi`, `sv` or `en`
    public ResponseView whole(String caseId, Response response, boolean sent, Sight sight, String language) {
        var form = form(response);
        var opened =
                new ResponseTexts(sight.through(texts, language)).opened(caseId, form, sight.shown(response.answers()));
        return ResponseView.of(form, opened, sent, language);
    }

    /// How far it is filled in.
    public List<SectionView> sections(Response response, String language) {
        return SectionView.of(form(response), response, language);
    }

    private Questionnaire form(Response response) {
        return questionnaires.get(response.form().name(), response.form().version());
    }
}
