package fi.otverkko.intake.request;

import fi.otverkko.intake.consultation.Opening;
import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.questionnaire.Questionnaire;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What was said when the draft was begun is not asked again: what is wished for (B1) and whether the family is known
/// (B2) stand in the form from the beginning, and cannot be answered otherwise. Source: domain §3.
final class Known {

    private static final String FORM = "pre-information-";

    /// The form for these requests. What could identify does not exist in the anonymous one.
    static String form(Opening opening) {
        return FORM + (opening.anonymous() ? "anonymous" : "identified");
    }

    /// What the form already answers.
    static Answers of(Questionnaire form, Opening opening) {
        var known = new LinkedHashMap<String, List<Object>>();
        known.put("B1", List.of(opening.kind().name()));
        known.put("B2", List.of(opening.identityMode().name()));
        known.keySet().removeIf(linkId -> form.item(linkId).isEmpty());
        return new Answers(known);
    }

    /// The answers with what is known among them.
    ///
    /// @throws Refusal.Invalid `response-invalid` if they say otherwise
    static Answers in(Answers given, Answers known) {
        var wrong = new ArrayList<Wrong>();
        known.values().forEach((linkId, answers) -> {
            if (given.has(linkId) && !given.all(linkId).equals(answers)) {
                wrong.add(Wrong.of(linkId, "one-of", String.valueOf(answers.getFirst())));
            }
        });
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid("response-invalid", wrong);
        }
        return given.and(known);
    }

    private Known() {}
}
