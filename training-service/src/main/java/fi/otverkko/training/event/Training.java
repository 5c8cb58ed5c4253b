package fi.otverkko.training.event;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.training.event.TrainingCommand.AskReview;
import fi.otverkko.training.event.TrainingCommand.Publish;
import fi.otverkko.training.event.TrainingEvent.Published;
import fi.otverkko.training.event.TrainingEvent.ReviewAsked;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A training from its draft to its publication. All rules about that are in this file.
///
/// @param drafter     subject id of who wrote it
/// @param publishedAt null before
public record Training(
        String id,
        Announcement announcement,
        String drafter,
        Status status,
        @Nullable Instant publishedAt) {

    /// How far it has come. Source: domain, 8.5.
    public enum Status {
        DRAFT,
        IN_REVIEW,
        PUBLISHED
    }

    static Training draft(String id, Announcement announcement, String drafter) {
        return new Training(id, announcement, drafter, Status.DRAFT, null);
    }

    /// Whether everybody may see it.
    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    /// Applies the rules to one command.
    ///
    /// @return what happened; empty if the wish is already fulfilled
    /// @throws Refusal.Conflict `training-published`, `training-not-in-review`, `training-started`
    /// @throws Refusal.Denied   `training-own-draft`: what one person wrote another publishes
    List<TrainingEvent> decide(TrainingCommand command) {
        return switch (command) {
            case AskReview _ when status == Status.IN_REVIEW -> List.of();
            case AskReview _ when status == Status.PUBLISHED -> throw new Refusal.Conflict("training-published");
            case AskReview ask -> List.of(new ReviewAsked(id, ask.at()));
            case Publish publish when publish.by().equals(drafter) -> throw new Refusal.Denied("training-own-draft");
            case Publish _ when status == Status.PUBLISHED -> List.of();
            case Publish _ when status == Status.DRAFT -> throw new Refusal.Conflict("training-not-in-review");
            case Publish publish
            when !announcement.startsAt().isAfter(publish.at()) -> throw new Refusal.Conflict("training-started");
            case Publish publish -> List.of(new Published(id, publish.at()));
        };
    }

    /// Applies what happened; knows no rules and refuses nothing.
    Training evolve(TrainingEvent event) {
        return switch (event) {
            case ReviewAsked _ -> new Training(id, announcement, drafter, Status.IN_REVIEW, null);
            case Published published -> new Training(id, announcement, drafter, Status.PUBLISHED, published.at());
        };
    }
}
