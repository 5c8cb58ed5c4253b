package fi.otverkko.intake.followup;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.recommendation.CloseOut.ChangedPlan;
import fi.otverkko.intake.recommendation.FollowUp;
import fi.otverkko.intake.recommendation.FollowUp.Obstacle;
import fi.otverkko.intake.recommendation.FollowUp.Outcome;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Keys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The follow-up questions of one consultation as the API shows them, and the requester's last word.
record FollowUpView(
        State state,
        List<Question> followUps,
        @Nullable Closing closeOut,
        @Nullable LocalDate closesOn) {

    /// @param reminders how often one was reminded of it
    record Question(
            String id,
            String recommendationId,
            int round,
            LocalDate dueOn,
            int reminders,
            @Nullable Outcome outcome,
            @Nullable Integer effect,
            @Nullable Obstacle obstacle,
            @Nullable CaseText comment) {}

    record Closing(
            ChangedPlan changedPlan, int helped, @Nullable Integer learnt, Instant at) {}

    static FollowUpView of(Consultation consultation, CaseTexts texts) {
        var recommendations = consultation.recommendations();
        var closeOut = recommendations.closeOut();
        return new FollowUpView(
                consultation.state(),
                recommendations.followUps().stream()
                        .map(question -> question(consultation.id(), question, texts))
                        .toList(),
                closeOut == null
                        ? null
                        : new Closing(closeOut.changedPlan(), closeOut.helped(), closeOut.learnt(), closeOut.at()),
                recommendations.ending().closesOn());
    }

    private static Question question(String caseId, FollowUp question, CaseTexts texts) {
        var result = question.result();
        return new Question(
                question.id(),
                question.recommendationId(),
                question.round(),
                question.dueOn(),
                Math.max(0, question.asked() - 1),
                result == null ? null : result.outcome(),
                result == null ? null : result.effect(),
                result == null ? null : result.obstacle(),
                result == null ? null : texts.openIfGiven(caseId, Keys.followUp(question.id()), result.comment()));
    }
}
