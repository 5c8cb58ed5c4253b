package fi.otverkko.intake.request;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.FilledIn;
import fi.otverkko.intake.consultation.ConsultationEvent.Submitted;
import fi.otverkko.intake.consultation.ConsultationEvent.Withdrawn;
import fi.otverkko.intake.consultation.Opening.Kind;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.form.Form.Field;
import fi.otverkko.intake.form.Screen;
import fi.otverkko.intake.form.ScreenInput;
import fi.otverkko.intake.request.RequestCommand.FillIn;
import fi.otverkko.intake.request.RequestCommand.Submit;
import fi.otverkko.intake.request.RequestCommand.Withdraw;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.ArrayList;
import java.util.List;

/// The rules of asking. Source: domain §2.1, §3 and §8.1.
final class Requesting {

    /// What must be answered about safety, if only with "not known".
    private static final List<ScreenInput> SAFETY =
            List.of(ScreenInput.IMMEDIATE_DANGER, ScreenInput.NOTICE, ScreenInput.CRIME_SUSPECTED);

    /// What happens; empty if the wish is already fulfilled.
    ///
    /// @throws Refusal.Conflict `consultation-state`
    /// @throws Refusal.Invalid  `form-incomplete` or `identifiers-found`
    static List<ConsultationEvent> decide(Consultation consultation, RequestCommand command) {
        return switch (command) {
            case FillIn fillIn -> {
                consultation.begins(Step.FILL_IN);
                requireSameWish(consultation.opening().kind(), fillIn.form().screen());
                yield List.of(new FilledIn(fillIn.form(), fillIn.at()));
            }
            case Submit _ when !consultation.begins(Step.SUBMIT) -> List.of();
            case Submit submit -> {
                requireComplete(consultation);
                if (!submit.identifiers().isEmpty()) {
                    throw new Refusal.Invalid("identifiers-found", submit.identifiers());
                }
                yield List.of(new Submitted(submit.kept(), submit.at()));
            }
            case Withdraw _ when !consultation.begins(Step.WITHDRAW) -> List.of();
            case Withdraw withdraw -> List.of(new Withdrawn(withdraw.reasonCode(), withdraw.at()));
        };
    }

    /// What is asked for was said at the beginning; a case may still be about a statement.
    private static void requireSameWish(Kind kind, Screen screen) {
        var allowed = kind == Kind.CASE ? List.of("CASE", "STATEMENT") : List.of(kind.name());
        var question = screen.code(ScreenInput.QUESTION);
        if (question != null && !allowed.contains(question)) {
            throw new Refusal.Invalid(
                    "screen-invalid", List.of(Wrong.of("screen.question", "one-of", String.join(", ", allowed))));
        }
    }

    /// A general theme or a question of guidance needs no more than whether anybody is in danger, and a question.
    private static void requireComplete(Consultation consultation) {
        var form = consultation.form();
        boolean aboutACase = consultation.opening().kind() == Kind.CASE;
        var missing = new ArrayList<String>();
        for (var input : aboutACase ? SAFETY : SAFETY.subList(0, 1)) {
            if (!form.screen().answered(input)) {
                missing.add("screen." + input.wireName());
            }
        }
        if (aboutACase && !form.hasAny(Field.SITUATION)) {
            missing.add(Field.SITUATION.path());
        }
        if (aboutACase && !form.hasAny(Field.CHILDS_VIEW, Field.CHILDS_VIEW_UNKNOWN)) {
            missing.add(Field.CHILDS_VIEW.path());
        }
        if (!form.hasAny(Field.QUESTION_1)) {
            missing.add(Field.QUESTION_1.path());
        }
        if (!missing.isEmpty()) {
            throw new Refusal.Invalid(
                    "form-incomplete",
                    missing.stream().map(field -> Wrong.of(field, "NotNull")).toList());
        }
    }

    private Requesting() {}
}
