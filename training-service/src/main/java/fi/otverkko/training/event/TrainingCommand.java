package fi.otverkko.training.event;

import java.time.Instant;

/// What one can ask of an existing [Training].
sealed interface TrainingCommand {

    record AskReview(Instant at) implements TrainingCommand {}

    /// Publishes it.
    ///
    /// @param by subject id of who publishes
    record Publish(String by, Instant at) implements TrainingCommand {}
}
