package fi.otverkko.intake.answer;

import fi.otverkko.intake.answer.AnswerCommand.Answer;
import fi.otverkko.intake.answer.AnswerCommand.CommentOn;
import fi.otverkko.intake.answer.AnswerCommand.Confirm;
import fi.otverkko.intake.answer.AnswerCommand.Correct;
import fi.otverkko.intake.answer.AnswerCommand.Dispute;
import fi.otverkko.intake.answer.AnswerCommand.Recommend;
import fi.otverkko.intake.answer.AnswerCommand.TellNotKnown;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.Answered;
import fi.otverkko.intake.consultation.ConsultationEvent.Closed;
import fi.otverkko.intake.consultation.ConsultationEvent.Commented;
import fi.otverkko.intake.consultation.ConsultationEvent.Corrected;
import fi.otverkko.intake.consultation.ConsultationEvent.Disputed;
import fi.otverkko.intake.consultation.ConsultationEvent.NotKnownTold;
import fi.otverkko.intake.consultation.ConsultationEvent.RecommendationConfirmed;
import fi.otverkko.intake.consultation.ConsultationEvent.Recorded;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.consultation.Step;
import fi.otverkko.intake.recommendation.Comment;
import fi.otverkko.intake.recommendation.LifeTable;
import fi.otverkko.intake.recommendation.LifeTable.Act;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.time.LocalDate;
import java.util.List;

/// The rules of recommending and answering. Source: domain §8.4, MTG-04; the lives of recommendations are in
/// [LifeTable].
final class Answering {

    /// Recommendations of one consultation. Source: form `recommendations`, group R.
    static final int MOST = 20;

    /// What happens; empty if the wish is already fulfilled.
    ///
    /// @throws Refusal.Conflict `consultation-state`, `recommendation-state`, `recommendations-too-many`,
    ///         `recommendations-unconfirmed`, `comments-too-many`
    /// @throws Refusal.Invalid  `recommendation-invalid`, `answer-empty`, `answer-contradicts`
    /// @throws Refusal.Unknown  `recommendation-unknown`
    static List<ConsultationEvent> decide(Consultation consultation, AnswerCommand command) {
        return switch (command) {
            case Recommend recommend -> recommend(consultation, recommend);
            case Correct correct -> correct(consultation, correct);
            case Dispute dispute -> dispute(consultation, dispute);
            case CommentOn comment -> comment(consultation, comment);
            case Confirm confirm -> confirm(consultation, confirm);
            case TellNotKnown told -> {
                consultation.begins(Step.TELL_NOT_KNOWN);
                yield List.of(new NotKnownTold(told.text()));
            }
            case Answer _ when !consultation.begins(Step.ANSWER) -> List.of();
            case Answer answer -> answer(consultation, answer);
        };
    }

    private static List<ConsultationEvent> recommend(Consultation consultation, Recommend command) {
        consultation.begins(Step.RECOMMEND);
        if (consultation.recommendations().items().size() >= MOST) {
            throw new Refusal.Conflict("recommendations-too-many", MOST);
        }
        requireFuture(command.recommendation(), command.today());
        return List.of(new Recorded(command.recommendation()));
    }

    private static List<ConsultationEvent> correct(Consultation consultation, Correct command) {
        var item = item(consultation, command.recommendation().id());
        consultation.requireState(State.IN_CONSULTATION);
        require(item, Act.CORRECT);
        requireFuture(command.recommendation(), command.today());
        return List.of(new Corrected(command.recommendation()));
    }

    private static List<ConsultationEvent> dispute(Consultation consultation, Dispute command) {
        var item = item(consultation, command.recommendationId());
        consultation.requireState(State.IN_CONSULTATION);
        if (item.life().state() == LifeTable.State.DISPUTED) {
            return List.of();
        }
        require(item, Act.DISPUTE);
        return List.of(new Disputed(item.id(), command.reason()));
    }

    private static List<ConsultationEvent> comment(Consultation consultation, CommentOn command) {
        var item = item(consultation, command.recommendationId());
        consultation.requireState(State.IN_CONSULTATION);
        require(item, Act.COMMENT);
        if (item.life().comments().size() >= Comment.MOST) {
            throw new Refusal.Conflict("comments-too-many", Comment.MOST);
        }
        return List.of(new Commented(item.id(), command.comment()));
    }

    private static List<ConsultationEvent> confirm(Consultation consultation, Confirm command) {
        var item = item(consultation, command.recommendationId());
        if (item.life().confirmed() != null) {
            return List.of();
        }
        consultation.requireState(State.IN_CONSULTATION);
        require(item, Act.CONFIRM);
        return List.of(new RecommendationConfirmed(item.id(), command.confirmed()));
    }

    private static Recommendation item(Consultation consultation, String id) {
        return consultation.recommendations().item(id).orElseThrow(() -> new Refusal.Unknown("recommendation-unknown"));
    }

    private static void require(Recommendation item, Act act) {
        if (!item.allows(act)) {
            throw new Refusal.Conflict("recommendation-state", item.life().state());
        }
    }

    private static void requireFuture(Recommendation recommendation, LocalDate today) {
        if (recommendation.due().isBefore(today)) {
            throw new Refusal.Invalid("recommendation-invalid", List.of(Wrong.of("due", "FutureOrPresent")));
        }
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

    private Answering() {}
}
