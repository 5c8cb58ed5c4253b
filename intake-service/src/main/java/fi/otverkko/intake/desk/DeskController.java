package fi.otverkko.intake.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.Summary;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Consultations.Held;
import fi.otverkko.intake.consultation.Happened;
import fi.otverkko.intake.consultation.Next;
import fi.otverkko.intake.consultation.Next.What;
import fi.otverkko.intake.consultation.Next.Who;
import fi.otverkko.intake.consultation.Nexts;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The desk over HTTP.
@RestController
@RequestMapping("/api/intake/desk")
@Tag(name = "Desk", description = "Work folders of the secretary and the coordinator")
class DeskController {

    private final Consultations consultations;
    private final Nexts nexts;
    private final Looks looks;
    private final Clock clock;

    DeskController(Consultations consultations, Nexts nexts, Looks looks, Clock clock) {
        this.consultations = consultations;
        this.nexts = nexts;
        this.looks = looks;
        this.clock = clock;
    }

    /// The work folders.
    enum WorkFolder {
        NEEDS_ME(Next.Folder.NEEDS),
        WAITING(Next.Folder.WAITING),
        DONE(Next.Folder.DONE);

        private final Next.Folder folder;

        WorkFolder(Next.Folder folder) {
            this.folder = folder;
        }
    }

    /// @param counts   how many lie in each folder; [#COUNTED_TO] stands for that many or more
    /// @param lookedAt when the caller last said that she had looked; null before the first time
    record Desk(
            List<Item> items,
            @Nullable String next,
            Counts counts,
            @Nullable Instant lookedAt) {

        /// One folder is counted no further.
        static final int COUNTED_TO = 100;
    }

    record Counts(int needsMe, int waiting, int done) {}

    /// One consultation on the desk.
    ///
    /// @param checker subject id of whoever checks it
    /// @param by      by when what is next should have happened; null if nobody promised a time
    /// @param late    whether that is over
    /// @param changed whether something happened since the caller last looked
    /// @param changes what, oldest first; the latest eight at most
    record Item(
            @JsonUnwrapped Summary summary,
            What what,
            Who who,
            @Nullable String checker,
            @Nullable Instant since,
            @Nullable Instant by,
            boolean late,
            boolean changed,
            List<Happened> changes) {}

    record Looked(Instant lookedAt) {}

    @GetMapping
    @Operation(
            summary = "Look into a work folder",
            description =
                    "What needs me, what waits for others, what is done; the most urgent and then the oldest first, "
                            + "of what is done the latest. Without case text. Each folder is counted up to 100. Each item says "
                            + "what has happened to it since the caller last looked.")
    Desk look(Caller caller, @RequestParam(defaultValue = "NEEDS_ME") WorkFolder folder, PageRequest page) {
        var actor = Actors.of(caller).in(Role.GROUP_SECRETARY, Role.OT_COORDINATOR);
        var found = consultations.desk(folder.folder, actor, page);
        var looked = looks.last(caller.subject());
        var now = clock.instant();
        return new Desk(
                found.items().stream().map(held -> item(held, looked, now)).toList(),
                found.next(),
                new Counts(
                        count(WorkFolder.NEEDS_ME, actor),
                        count(WorkFolder.WAITING, actor),
                        count(WorkFolder.DONE, actor)),
                looked);
    }

    @PutMapping("/looked")
    @Operation(
            summary = "Say that one has looked",
            description = "From now on only what happens after this moment counts as changed for the caller.")
    Looked looked(Caller caller) {
        var now = clock.instant();
        looks.looked(caller.subject(), now);
        return new Looked(now);
    }

    private int count(WorkFolder folder, Actor actor) {
        return consultations.onDesk(folder.folder, actor, Desk.COUNTED_TO);
    }

    private Item item(Held held, @Nullable Instant looked, Instant now) {
        var consultation = held.consultation();
        var course = consultation.course();
        var what = Next.of(consultation).what();
        var by = nexts.by(consultation);
        var changes = course.changes().stream()
                .filter(change -> looked == null || change.at().isAfter(looked))
                .map(change -> Happened.valueOf(change.what()))
                .toList();
        return new Item(
                ConsultationViews.summary(held),
                what,
                what.who(),
                course.checker(),
                course.since(),
                by,
                by != null && by.isBefore(now),
                !changes.isEmpty(),
                changes);
    }
}
