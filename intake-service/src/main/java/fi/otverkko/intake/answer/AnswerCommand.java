package fi.otverkko.intake.answer;

import fi.otverkko.intake.recommendation.Comment;
import fi.otverkko.intake.recommendation.Recommendation;
import fi.otverkko.intake.recommendation.Recommendation.Confirmed;
import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one can do about the answer. Days are those of Europe/Helsinki.
sealed interface AnswerCommand {

    /// Writes down a measure.
    ///
    /// @param recommendation not yet confirmed
    record Recommend(Recommendation recommendation, LocalDate today) implements AnswerCommand {}

    /// Writes it anew.
    record Correct(Recommendation recommendation, LocalDate today) implements AnswerCommand {}

    record Dispute(String recommendationId, SealedText reason) implements AnswerCommand {}

    /// Says something of it before it is confirmed.
    record CommentOn(String recommendationId, Comment comment) implements AnswerCommand {}

    record Confirm(String recommendationId, Confirmed confirmed) implements AnswerCommand {}

    /// Writes down what the group did not know.
    record TellNotKnown(SealedText text) implements AnswerCommand {}

    /// Gives the answer.
    ///
    /// @param noneBecause why nothing is recommended; null if something is
    record Answer(@Nullable SealedText noneBecause, LocalDate today, Instant at) implements AnswerCommand {}
}
