package fi.otverkko.intake.answer;

import fi.otverkko.intake.answer.AnswerCommand.Answer;
import fi.otverkko.intake.answer.AnswerCommand.Confirm;
import fi.otverkko.intake.answer.AnswerCommand.Recommend;
import fi.otverkko.intake.answer.AnswerCommand.RecordOutcome;
import fi.otverkko.intake.answer.AnswerCommand.TellDue;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Answered;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.FollowUpCameDue;
import fi.otverkko.intake.consultation.ConsultationEvent.OutcomeRecorded;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationConfirmed;
import fi.otverkko.intake.consultation.ConsultationEvent.Recorded;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.List;

/// The rules of answering and of asking later. Source: domain §8.4 with its repair (6), MTG-04, MTG-08.
final class Answering {

    /// What happens; empty if the wish is already fulfilled.
    ///
    /// @throws Refusal.Conflict `consultation-state`, `recommendations-unconfirmed`, `follow-up-not-due`
    /// @throws Refusal.Invalid  `recommendation-invalid`, `answer-empty`, `answer-contradicts`, `outcome-invalid`
    /// @throws Refusal.Unknown  `recommendation-unknown`, `follow-up-unknown`
    static List<ConsultationEvent> decide(Consultation consultation, AnswerCommand command) {
        return switch (command) {
            case Recommend recommend -> recommend(consultation, recommend);
            case Confirm confirm -> confirm(consultation, confirm);
            case Answer _ when !consultation.begins(Step.ANSWER) -> List.of();
            case Answer answer -> answer(consultation, answer);
            case RecordOutcome outcome -> outcome(consultation, outcome);
            case TellDue due -> due(consultation, due);
        };
    }

    private static List<ConsultationEvent> recommend(Consultation consultation, Recommend command) {
        consultation.begins(Step.RECOMMEND);
        if (command.recommendation().due().isBefore(command.today())) {
            throw new Refusal.Invalid("recommendation-invalid", List.of(Wrong.of("due", "FutureOrPresent")));
        }
        return List.of(new Recorded(command.recommendation()));
    }

    private static List<ConsultationEvent> confirm(Consultation consultation, Confirm command) {
        var item = consultation
                .recommendations()
                .item(command.recommendationId())
                .orElseThrow(() -> new Refusal.Unknown("recommendation-unknown"));
        if (item.confirmed() != null) {
            return List.of();
        }
        consultation.requireState(State.IN_CONSULTATION);
        return List.of(new RecommendationConfirmed(item.id(), command.confirmed()));
    }

    private static List<ConsultationEvent> answer(Consultation consultation, Answer command) {
        var recommendations = consultation.recommendations();
        boolean none = recommendations.items().isEmpty();
        if (none && command.noneBecause() == null) {
            throw new Refusal.Invalid("answer-empty");
        }
        if (!none && command.noneBecause() != null) {
            throw new Refusal.Invalid("answer-contradicts");
        }
        if (!recommendations.allConfirmed()) {
            throw new Refusal.Conflict("recommendations-unconfirmed");
        }
        var answered = new Answered(command.noneBecause(), command.today(), command.at());
        return none ? List.of(answered, new Closed(command.at())) : List.of(answered);
    }

    private static List<ConsultationEvent> outcome(Consultation consultation, RecordOutcome command) {
        var question = consultation
                .recommendations()
                .followUp(command.followUpId())
                .orElseThrow(() -> new Refusal.Unknown("follow-up-unknown"));
        var result = command.result();
        if (result.equals(question.result())) {
            return List.of();
        }
        if (!consultation.begins(Step.CLOSE)) {
            throw new Refusal.Conflict("consultation-state", consultation.state()); // an outcome given stays
        }
        if (command.today().isBefore(question.dueOn())) {
            throw new Refusal.Conflict("follow-up-not-due", question.dueOn());
        }
        boolean somethingDone = result.outcome() == Outcome.DONE || result.outcome() == Outcome.PARTLY;
        if (somethingDone != (result.effect() != null)) {
            throw new Refusal.Invalid(
                    "outcome-invalid", List.of(Wrong.of("effect", somethingDone ? "NotNull" : "Null")));
        }
        var recorded = new OutcomeRecorded(question.id(), result);
        return consultation.evolve(recorded).recommendations().allAnswered()
                ? List.of(recorded, new Closed(command.at()))
                : List.of(recorded);
    }

    private static List<ConsultationEvent> due(Consultation consultation, TellDue command) {
        return Step.FOLLOW_UP.transition().from().contains(consultation.state())
                ? consultation.recommendations().toTell(command.today()).stream()
                        .<ConsultationEvent>map(question -> new FollowUpCameDue(question.id()))
                        .toList()
                : List.of();
    }

    private Answering() {}
}
