package fi.otverkko.intake.participation;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.familylink.Holder;
import fi.otverkko.intake.questionnaire.Questionnaire;
import fi.otverkko.intake.questionnaire.Questionnaires;
import fi.otverkko.intake.sight.Sight;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks, seals and opens what is said in own sections. Choices and mood are sealed like words: they are the child's.
@Component
class OwnTexts {

    private static final int LONGEST_DO_NOT_SHARE = 2000;
    private static final int LONGEST_CODES = 1000;

    private final CaseTexts texts;
    private final OwnSections sections;
    private final Questionnaires questionnaires;

    OwnTexts(CaseTexts texts, OwnSections sections, Questionnaires questionnaires) {
        this.texts = texts;
        this.sections = sections;
        this.questionnaires = questionnaires;
    }

    /// The form of a consultation.
    Questionnaire form(Consultation consultation) {
        var form = consultation.response().form();
        return questionnaires.get(form.name(), form.version());
    }

    /// What is said, sealed.
    ///
    /// @throws Refusal.Invalid `response-invalid` for what this person is not asked, `text-invalid`,
    ///         `identifiers-found` as in the form
    Map<String, SealedText> sealed(Consultation consultation, Holder holder, OwnWriting writing) {
        var wrong = wrong(consultation, holder, writing);
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid("response-invalid", wrong);
        }
        var written = new LinkedHashMap<String, CaseText>(writing.answers());
        put(written, OwnView.DO_NOT_SHARE, writing.doNotShare());
        Identifiers.refuse(written, consultation.opening().anonymous());
        if (!writing.choices().isEmpty()) {
            written.put(OwnView.CHOICES, new CaseText(String.join(",", writing.choices())));
        }
        put(written, OwnView.MOOD, writing.mood() == null ? null : new CaseText(writing.mood()));
        var form = form(consultation);
        var sealed = new HashMap<String, SealedText>();
        written.forEach((place, text) -> {
            if (CaseText.isGiven(text)) {
                sealed.put(place, texts.seal(consultation.id(), place, key(holder, place), text, longest(form, place)));
            }
        });
        return sealed;
    }

    /// What was said, in words and codes, as it was written.
    OwnWriting opened(Contribution contribution) {
        return opened(contribution, texts);
    }

    /// The same for who reads as a professional.
    OwnWriting opened(Contribution contribution, Sight sight, String language) {
        return opened(contribution, sight.through(texts, language));
    }

    private static OwnWriting opened(Contribution contribution, CaseTexts seen) {
        var answers = new LinkedHashMap<String, CaseText>();
        contribution.texts().keySet().stream()
                .filter(place -> !OwnView.PARTS.contains(place))
                .sorted()
                .forEach(place -> answers.put(place, open(contribution, place, seen)));
        var choices = openIfGiven(contribution, OwnView.CHOICES, seen);
        var mood = openIfGiven(contribution, OwnView.MOOD, seen);
        return new OwnWriting(
                answers,
                choices == null ? List.of() : List.of(choices.content().split(",", -1)),
                mood == null ? null : mood.content(),
                openIfGiven(contribution, OwnView.DO_NOT_SHARE, seen),
                contribution.stances());
    }

    private List<Wrong> wrong(Consultation consultation, Holder holder, OwnWriting writing) {
        var wrong = new ArrayList<Wrong>();
        writing.answers().keySet().stream()
                .filter(linkId -> !sections.asks(holder, linkId))
                .forEach(_ -> wrong.add(Wrong.of("answers", "unknown-field")));
        boolean young = holder == Holder.YOUNG_PERSON;
        var bands = consultation.response().answers().codes("D4");
        var choices = young ? OwnSections.codes(sections.choicesFor(bands)) : List.<String>of();
        oneOf(wrong, OwnView.CHOICES, writing.choices(), choices);
        var moods = young ? OwnSections.codes(sections.moods()) : List.<String>of();
        oneOf(wrong, OwnView.MOOD, writing.mood() == null ? List.of() : List.of(writing.mood()), moods);
        if (!young && writing.doNotShare() != null) {
            wrong.add(Wrong.of(OwnView.DO_NOT_SHARE, "unknown-field"));
        }
        return wrong;
    }

    private static void oneOf(List<Wrong> wrong, String field, List<String> given, Collection<String> possible) {
        if (given.isEmpty()) {
            return;
        }
        if (possible.isEmpty()) {
            wrong.add(Wrong.of(field, "unknown-field"));
        } else if (!possible.containsAll(given)) {
            wrong.add(Wrong.of(field, "one-of", String.join(", ", possible)));
        }
    }

    private static int longest(Questionnaire form, String place) {
        if (OwnView.PARTS.contains(place)) {
            return place.equals(OwnView.DO_NOT_SHARE) ? LONGEST_DO_NOT_SHARE : LONGEST_CODES;
        }
        return form.item(place).map(item -> item.bounds().maxLength()).orElse(0);
    }

    private static CaseText open(Contribution contribution, String place, CaseTexts seen) {
        return seen.open(
                contribution.consultationId(),
                key(contribution.holder(), place),
                Objects.requireNonNull(contribution.texts().get(place)));
    }

    private static @Nullable CaseText openIfGiven(Contribution contribution, String place, CaseTexts seen) {
        return contribution.texts().containsKey(place) ? open(contribution, place, seen) : null;
    }

    private static void put(Map<String, CaseText> written, String place, @Nullable CaseText text) {
        if (text != null) {
            written.put(place, text);
        }
    }

    private static String key(Holder holder, String place) {
        return "own." + holder + '.' + place;
    }
}
