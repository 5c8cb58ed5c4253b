package fi.otverkko.training.event;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import fi.otverkko.training.event.Training.Status;
import fi.otverkko.training.event.TrainingCommand.AskReview;
import fi.otverkko.training.event.TrainingCommand.Cancel;
import fi.otverkko.training.event.TrainingCommand.GiveBack;
import fi.otverkko.training.event.TrainingCommand.Publish;
import fi.otverkko.training.event.TrainingCommand.Revise;
import fi.otverkko.training.event.TrainingForms.TrainingDraft;
import fi.otverkko.training.event.TrainingForms.TrainingView;
import fi.otverkko.training.event.Trainings.After;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Trainings over HTTP. Everybody sees what is published, the office also what is not yet.
@RestController
@RequestMapping("/api/training/events")
class TrainingController {

    private final Trainings trainings;
    private final Clock clock;

    TrainingController(Trainings trainings, Clock clock) {
        this.trainings = trainings;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TrainingView> draft(Call call, @Valid @RequestBody TrainingDraft body) {
        var stored = trainings.draft(call, body.announcement());
        var training = TrainingDocument.read(stored);
        return Editions.created(
                URI.create("/api/training/events/" + stored.id()),
                stored.edition(),
                TrainingView.of(training, clock.instant(), true));
    }

    /// The office has finished its draft; another person is to look at it.
    @PostMapping("/{id}/review")
    ResponseEntity<TrainingView> askReview(@IfMatch Call call, @PathVariable String id) {
        return view(trainings.handle(id, call, new AskReview(clock.instant())));
    }

    /// Writes it anew. A draft goes back to its writer; whoever takes part in a published one is told of another time,
    /// place or mode.
    @PutMapping("/{id}")
    ResponseEntity<TrainingView> revise(
            @IfMatch Call call, @PathVariable String id, @Valid @RequestBody TrainingDraft body) {
        return view(trainings.handle(id, call, new Revise(body.announcement(), call.subject(), clock.instant())));
    }

    /// Not good enough yet: the drafter goes on.
    @PostMapping("/{id}/return")
    ResponseEntity<TrainingView> giveBack(@IfMatch Call call, @PathVariable String id) {
        return view(trainings.handle(id, call, new GiveBack(clock.instant())));
    }

    /// It will not be. Whoever takes part or waits is told.
    @PostMapping("/{id}/cancellation")
    ResponseEntity<TrainingView> cancel(@IfMatch Call call, @PathVariable String id) {
        return view(trainings.handle(id, call, new Cancel(clock.instant())));
    }

    @PostMapping("/{id}/publication")
    ResponseEntity<TrainingView> publish(@IfMatch Call call, @PathVariable String id) {
        return view(trainings.handle(id, call, new Publish(call.subject(), clock.instant())));
    }

    /// Trainings that have not ended, the earliest first.
    ///
    /// @param state other than `PUBLISHED` for the office only
    @GetMapping
    Page<TrainingView> list(
            @Nullable Caller caller, @RequestParam(defaultValue = "PUBLISHED") Status state, PageRequest page) {
        if (state != Status.PUBLISHED && !isOffice(caller)) {
            throw new Refusal.Denied("training-drafts-are-the-offices");
        }
        var after = page.position(2, keys -> new After(Instant.parse(keys.getFirst()), keys.getLast()));
        var found = trainings.upcoming(state, clock.instant(), after, page.limit() + 1);
        return Page.of(found, page, TrainingController::cursor)
                .map(training -> TrainingView.of(training, clock.instant(), isOffice(caller)));
    }

    @GetMapping("/{id}")
    ResponseEntity<TrainingView> read(@Nullable Caller caller, @PathVariable String id) {
        return trainings
                .find(id)
                .filter(stored -> TrainingDocument.read(stored).isForEverybody() || isOffice(caller))
                .map(stored -> view(stored, isOffice(caller)))
                .orElseThrow(() -> new Refusal.Unknown("training-unknown"));
    }

    private static boolean isOffice(@Nullable Caller caller) {
        return caller != null && (caller.has(Role.REGIONAL_OFFICE) || caller.has(Role.OFFICE_COMMUNICATIONS));
    }

    private static String cursor(Training last) {
        return PageRequest.cursor(last.announcement().startsAt().toString(), last.id());
    }

    private ResponseEntity<TrainingView> view(Stored stored) {
        return view(stored, true);
    }

    private ResponseEntity<TrainingView> view(Stored stored, boolean office) {
        var training = TrainingDocument.read(stored);
        return Editions.ok(stored.edition(), TrainingView.of(training, clock.instant(), office));
    }
}
