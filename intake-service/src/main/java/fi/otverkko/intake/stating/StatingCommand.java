package fi.otverkko.intake.stating;

import fi.otverkko.intake.statement.Statement;
import java.time.Instant;

/// What one can do about a statement.
sealed interface StatingCommand {

    /// Writes it down, or anew.
    record WriteDown(Statement statement) implements StatingCommand {}

    /// Lets the requester read it.
    record Deliver(Instant at) implements StatingCommand {}
}
