package fi.otverkko.training.event;

import java.time.Instant;

/// What one can ask of an existing [Training].
sealed interface TrainingCommand {

    record AskReview(Instant at) implements TrainingCommand {}

    /// Another person sends it back to its drafter.
    record GiveBack(Instant at) implements TrainingCommand {}

    /// Publishes it.
    ///
    /// @param by subject id of who publishes
    record Publish(String by, Instant at) implements TrainingCommand {}

    /// Writes it anew: a draft as it will be looked at, a published one as it is from now on.
    ///
    /// @param by subject id of who writes, who does not publish it then
    record Revise(Announcement announcement, String by, Instant at) implements TrainingCommand {}

    record Cancel(Instant at) implements TrainingCommand {}
}
