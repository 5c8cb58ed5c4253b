package fi.otverkko.training.event;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.training.event.TrainingCommand.AskReview;
import fi.otverkko.training.event.TrainingCommand.Cancel;
import fi.otverkko.training.event.TrainingCommand.GiveBack;
import fi.otverkko.training.event.TrainingCommand.Publish;
import fi.otverkko.training.event.TrainingCommand.Revise;
import fi.otverkko.training.event.TrainingEvent.Cancelled;
import fi.otverkko.training.event.TrainingEvent.Changed;
import fi.otverkko.training.event.TrainingEvent.GivenBack;
import fi.otverkko.training.event.TrainingEvent.Published;
import fi.otverkko.training.event.TrainingEvent.ReviewAsked;
import fi.otverkko.training.event.TrainingEvent.Revised;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A training from its draft to its end. All rules about that are in this file; `training-cycle.txt` among the tests
/// says them cell by cell.
///
/// @param drafter     subject id of who wrote it, or last revised the draft
/// @param publishedAt null before
/// @param revision    how often it changed after it was published; whoever follows knows by it what is new
/// @param movedIn     the last revision in which time, place or mode became another; 0 for none
public record Training(
        String id,
        Announcement announcement,
        String drafter,
        Status status,
        @Nullable Instant publishedAt,
        int revision,
        int movedIn) {

    /// So long after its end a training is only kept.
    static final Duration ARCHIVED_AFTER = Duration.ofDays(90);

    /// How far people have brought it. Source: domain, 8.5.
    public enum Status {
        DRAFT,
        IN_REVIEW,
        PUBLISHED,
        CANCELLED
    }

    /// How far it has come by the clock. Source: domain, 8.5.
    public enum Phase {
        DRAFT,
        IN_REVIEW,
        PUBLISHED,
        REGISTRATION_OPEN,
        REGISTRATION_CLOSED,
        RUNNING,
        ENDED,
        ARCHIVED,
        CANCELLED
    }

    static Training draft(String id, Announcement announcement, String drafter) {
        return new Training(id, announcement, drafter, Status.DRAFT, null, 0, 0);
    }

    /// Whether it will be, or was, held.
    public boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    /// Whether everybody may see it: also that it will not be held after all.
    public boolean isForEverybody() {
        return publishedAt != null;
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }

    public Phase phase(Instant now) {
        return switch (status) {
            case DRAFT -> Phase.DRAFT;
            case IN_REVIEW -> Phase.IN_REVIEW;
            case CANCELLED -> Phase.CANCELLED;
            case PUBLISHED -> byClock(now);
        };
    }

    private Phase byClock(Instant now) {
        var opensAt = announcement.details().opensAt();
        if (!now.isBefore(announcement.endsAt())) {
            return now.isBefore(announcement.endsAt().plus(ARCHIVED_AFTER)) ? Phase.ENDED : Phase.ARCHIVED;
        }
        if (!now.isBefore(announcement.startsAt())) {
            return Phase.RUNNING;
        }
        if (!now.isBefore(announcement.closesAt())) {
            return Phase.REGISTRATION_CLOSED;
        }
        return opensAt != null && now.isBefore(opensAt) ? Phase.PUBLISHED : Phase.REGISTRATION_OPEN;
    }

    /// Applies the rules to one command.
    ///
    /// @return what happened; empty if the wish is already fulfilled
    /// @throws Refusal.Conflict `training-published`, `training-not-in-review`, `training-started`
    /// @throws Refusal.Conflict `training-ended`, `training-cancelled`
    /// @throws Refusal.Denied   `training-own-draft`: what one person wrote another publishes
    List<TrainingEvent> decide(TrainingCommand command) {
        if (command instanceof Publish publish && publish.by().equals(drafter)) {
            throw new Refusal.Denied("training-own-draft");
        }
        if (status == Status.CANCELLED && !(command instanceof Cancel)) {
            throw new Refusal.Conflict("training-cancelled");
        }
        return switch (command) {
            case AskReview _ when status == Status.IN_REVIEW -> List.of();
            case AskReview _ when status == Status.PUBLISHED -> throw new Refusal.Conflict("training-published");
            case AskReview ask -> List.of(new ReviewAsked(id, ask.at()));
            case GiveBack _ when status == Status.DRAFT -> List.of();
            case GiveBack _ when status == Status.PUBLISHED -> throw new Refusal.Conflict("training-published");
            case GiveBack back -> List.of(new GivenBack(id, back.at()));
            case Publish _ when status == Status.PUBLISHED -> List.of();
            case Publish _ when status == Status.DRAFT -> throw new Refusal.Conflict("training-not-in-review");
            case Publish publish when hasStarted(publish.at()) -> throw new Refusal.Conflict("training-started");
            case Publish publish -> List.of(new Published(id, publish.at()));
            case Revise revise when revise.announcement().equals(announcement) -> List.of();
            case Revise revise
            when status != Status.PUBLISHED ->
                List.of(new Revised(id, revise.announcement(), revise.by(), revise.at()));
            case Revise revise -> changed(revise);
            case Cancel _ when status == Status.CANCELLED -> List.of();
            case Cancel cancel
            when status == Status.PUBLISHED && hasEnded(cancel.at()) -> throw new Refusal.Conflict("training-ended");
            case Cancel cancel -> List.of(new Cancelled(id, cancel.at()));
        };
    }

    private List<TrainingEvent> changed(Revise revise) {
        if (hasStarted(revise.at()) || !revise.announcement().startsAt().isAfter(revise.at())) {
            throw new Refusal.Conflict("training-started");
        }
        var moved = revise.announcement().isMovedFrom(announcement);
        return List.of(new Changed(id, revise.announcement(), moved, revise.at()));
    }

    private boolean hasStarted(Instant now) {
        return !announcement.startsAt().isAfter(now);
    }

    private boolean hasEnded(Instant now) {
        return !announcement.endsAt().isAfter(now);
    }

    /// Applies what happened; knows no rules and refuses nothing.
    Training evolve(TrainingEvent event) {
        return switch (event) {
            case ReviewAsked _ -> with(Status.IN_REVIEW, publishedAt);
            case GivenBack _ -> with(Status.DRAFT, publishedAt);
            case Published published -> with(Status.PUBLISHED, published.at());
            case Revised revised -> new Training(id, revised.announcement(), revised.by(), Status.DRAFT, null, 0, 0);
            case Changed changed ->
                new Training(
                        id,
                        changed.announcement(),
                        drafter,
                        status,
                        publishedAt,
                        revision + 1,
                        changed.moved() ? revision + 1 : movedIn);
            case Cancelled _ ->
                new Training(id, announcement, drafter, Status.CANCELLED, publishedAt, revision + 1, movedIn);
        };
    }

    private Training with(Status next, @Nullable Instant published) {
        return new Training(id, announcement, drafter, next, published, revision, movedIn);
    }
}
