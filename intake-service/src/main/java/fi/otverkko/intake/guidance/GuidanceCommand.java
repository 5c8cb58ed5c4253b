package fi.otverkko.intake.guidance;

import fi.otverkko.intake.consultation.Opening;
import fi.otverkko.intake.guidance.GuidanceCase.Level;
import fi.otverkko.intake.guidance.GuidanceCase.Need;
import fi.otverkko.intake.response.Kept;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.platform.kernel.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of a guidance case.
sealed interface GuidanceCommand {

    Instant at();

    /// Somebody of the office takes it, also over from a colleague.
    record Take(String by, Instant at) implements GuidanceCommand {}

    /// Somebody of the office answers.
    ///
    /// @param body  text, service, contact and links, sealed
    /// @param level of the services to which the answer leads; null if it leads to none
    /// @param by    the role that answers, not the person
    record Reply(SealedText body, @Nullable Level level, Role by, Instant at) implements GuidanceCommand {}

    /// The answer left something open.
    ///
    /// @param dueAt by when the next answer is to come
    record Reopen(SealedText question, List<Kept> kept, Instant dueAt, Instant at) implements GuidanceCommand {}

    record Close(Instant at) implements GuidanceCommand {}

    /// It is a case: who asked is shown the way to a request of this kind. Nothing is copied into it.
    record TurnIntoRequest(Opening.Kind kind, Instant at) implements GuidanceCommand {}

    /// A need for development. The first reason stays.
    record NoteNeed(Need need, Instant at) implements GuidanceCommand {}
}
