package fi.otverkko.intake.request;

import fi.otverkko.intake.combination.AcceptedCombination;
import fi.otverkko.intake.combination.Combinations;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Opening;
import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.questionnaire.Check;
import fi.otverkko.intake.questionnaire.Questionnaire;
import fi.otverkko.intake.questionnaire.Questionnaires;
import fi.otverkko.intake.questionnaire.ResponseReader;
import fi.otverkko.intake.questionnaire.Transfer;
import fi.otverkko.intake.request.RequestCommand.FillIn;
import fi.otverkko.intake.request.RequestCommand.FillInSection;
import fi.otverkko.intake.request.RequestCommand.Move;
import fi.otverkko.intake.request.RequestCommand.Submit;
import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.response.Response;
import fi.otverkko.intake.response.ResponseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import fi.otverkko.platform.privacy.Finding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings answers from the wire into the sealed response, by the form on which the draft was begun, and looks for
/// identifiers in them. A part may be incomplete; whatever is in it must fit.
@Component
class Filling {

    private final Questionnaires questionnaires;
    private final ResponseTexts texts;
    private final Combinations combinations;

    Filling(Questionnaires questionnaires, ResponseTexts texts, Combinations combinations) {
        this.combinations = combinations;
        this.questionnaires = questionnaires;
        this.texts = texts;
    }

    /// The newest form for such a request, with what is known already.
    Response begun(Opening opening) {
        var form = questionnaires.newest(Known.form(opening));
        return Response.begun(form, Known.of(form, opening));
    }

    /// All sections; those in which nothing is changed keep their edition.
    ///
    /// @throws Refusal.Invalid `response-invalid`
    FillIn all(Consultation consultation, ResponseBody body, Instant at) {
        var form = form(consultation);
        var given = Known.in(ResponseReader.read(form, body.json()), Known.of(form, consultation.opening()));
        var sealed = sealed(consultation, form, given, consultation.response().answers());
        return new FillIn(consultation.response().with(form, sealed), at);
    }

    /// One section.
    ///
    /// @param seen the edition of it that the requester had seen
    /// @throws Refusal.Unknown `section-unknown`
    /// @throws Refusal.Invalid `response-invalid`, also for what stands in another section
    FillInSection section(Consultation consultation, String section, long seen, ResponseBody body, Instant at) {
        var form = form(consultation);
        if (form.items().stream().noneMatch(item -> item.linkId().equals(section))) {
            throw new Refusal.Unknown("section-unknown");
        }
        var known = Known.of(form, consultation.opening())
                .only(linkId -> form.section(linkId).equals(section));
        var given = Known.in(ResponseReader.read(form, body.json()), known);
        requireIn(section, form, given);
        var before = consultation.response().answers(section);
        return new FillInSection(section, seen, sealed(consultation, form, given, before), at);
    }

    /// Moves to the newest version of the form, with the answers that it takes.
    Move move(Consultation consultation, Instant at) {
        var before = form(consultation);
        var newest = questionnaires.newest(before.name());
        var opened =
                texts.opened(consultation.id(), before, consultation.response().answers());
        var transfer = Transfer.of(newest, opened);
        var known = Known.of(newest, consultation.opening());
        var sealed = texts.sealed(consultation.id(), newest, transfer.kept().and(known), Answers.EMPTY);
        return new Move(consultation.response().on(newest, sealed), transfer.lost(), at);
    }

    /// Sends what is stored, if it is whole and nothing in its texts tells who it is about.
    ///
    /// @param keep places for which the requester answers. Where the scan found nothing they are left out, so that
    ///             nothing a caller made up is stored in the clear; a personal identity code is never kept
    /// @param combination why it is sent although answers together may identify; null if the requester did not say
    Submit submit(
            Consultation consultation, List<Kept> keep, AcceptedCombination.@Nullable Reason combination, Instant at) {
        var form = form(consultation);
        var check = Check.of(form, consultation.response().answers());
        var found = new ArrayList<Wrong>();
        texts.written(consultation.id(), form, check.kept())
                .forEach((place, text) -> found.addAll(
                        Identifiers.in(place, text, consultation.opening().anonymous())));
        var kept = keep.stream()
                .filter(place -> !place.kind().equals(Kind.PERSONAL_IDENTITY_CODE.name()))
                .filter(place -> found.contains(wrong(place)))
                .toList();
        found.removeAll(kept.stream().map(Filling::wrong).toList());
        var rules = combinations.in(check.kept(), consultation.opening().anonymous());
        return new Submit(check, found, kept, new Combining(rules, combination), at);
    }

    private Answers sealed(Consultation consultation, Questionnaire form, Answers given, Answers before) {
        var fitting = Check.ofPart(form, given).requireFitting().kept();
        return texts.sealed(consultation.id(), form, fitting, before);
    }

    private static void requireIn(String section, Questionnaire form, Answers given) {
        var elsewhere = given.values().keySet().stream()
                .filter(linkId -> !form.section(linkId).equals(section))
                .map(linkId -> Wrong.of(linkId, "other-section", section))
                .toList();
        if (!elsewhere.isEmpty()) {
            throw new Refusal.Invalid("response-invalid", elsewhere);
        }
    }

    private Questionnaire form(Consultation consultation) {
        var form = consultation.response().form();
        return questionnaires.get(form.name(), form.version());
    }

    private static Wrong wrong(Kept place) {
        return Identifiers.wrong(place.field(), place.kind(), place.start(), place.end());
    }
}
