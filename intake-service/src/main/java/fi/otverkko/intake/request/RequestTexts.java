package fi.otverkko.intake.request;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.form.Form;
import fi.otverkko.intake.form.Form.Field;
import fi.otverkko.intake.form.Form.Kept;
import fi.otverkko.intake.form.Screen;
import fi.otverkko.intake.request.RequestCommand.Submit;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import fi.otverkko.platform.privacy.Finding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings the form's texts from the wire into the sealed form, and looks for identifiers in them.
@Component
class RequestTexts {

    private final CaseTexts texts;

    RequestTexts(CaseTexts texts) {
        this.texts = texts;
    }

    /// The form with its texts sealed for this case; an empty text counts as none.
    ///
    /// @throws Refusal.Invalid `screen-invalid` or `text-invalid`
    Form sealed(String caseId, FormAnswers answers) {
        var screen = Screen.of(answers.screen() == null ? Map.of() : answers.screen());
        var sealed = new HashMap<String, SealedText>();
        given(answers.text())
                .forEach((field, text) ->
                        sealed.put(field.key(), texts.seal(caseId, field.path(), field.key(), text, field.max())));
        return new Form(screen, sealed);
    }

    /// Sends what is stored, if nothing in its texts tells who it is about.
    ///
    /// @param keep places for which the requester answers. Where the scan found nothing they are left out, so that
    ///             nothing a caller made up is stored in the clear; a personal identity code is never kept
    Submit submit(Consultation consultation, List<Kept> keep, Instant at) {
        var found = identifiersIn(consultation);
        var kept = keep.stream()
                .filter(place -> !place.kind().equals(Kind.PERSONAL_IDENTITY_CODE.name()))
                .filter(place -> found.contains(wrong(place)))
                .toList();
        found.removeAll(kept.stream().map(RequestTexts::wrong).toList());
        return new Submit(found, kept, at);
    }

    private static Wrong wrong(Kept place) {
        return Identifiers.wrong(place.field(), place.kind(), place.start(), place.end());
    }

    /// What may not stay in the stored texts, field by field.
    private List<Wrong> identifiersIn(Consultation consultation) {
        var found = new ArrayList<Wrong>();
        for (var field : Field.values()) {
            var sealed = consultation.form().texts().get(field.key());
            if (sealed != null) {
                found.addAll(Identifiers.in(
                        field.path(),
                        texts.open(consultation.id(), field.key(), sealed),
                        consultation.opening().anonymous()));
            }
        }
        return found;
    }

    private static Map<Field, CaseText> given(FormAnswers.@Nullable Text text) {
        var given = new HashMap<Field, CaseText>();
        if (text == null) {
            return given;
        }
        put(given, Field.SITUATION, text.situation());
        put(given, Field.CHILDS_VIEW, text.childsView());
        put(given, Field.CHILDS_VIEW_UNKNOWN, text.childsViewUnknownBecause());
        put(given, Field.GUARDIANS_VIEW, text.guardiansView());
        put(given, Field.STRENGTHS, text.strengths());
        var questions = text.questions() == null
                ? List.<CaseText>of()
                : text.questions().stream().filter(CaseText::isGiven).toList();
        if (questions.size() > Field.questions().size()) {
            throw new Refusal.Invalid(
                    "text-invalid",
                    List.of(Wrong.of(
                            "text.questions", "Size", 1, Field.questions().size())));
        }
        for (int i = 0; i < questions.size(); i++) {
            put(given, Field.questions().get(i), questions.get(i));
        }
        return given;
    }

    private static void put(Map<Field, CaseText> given, Field field, @Nullable CaseText text) {
        if (CaseText.isGiven(text)) {
            given.put(field, text);
        }
    }
}
