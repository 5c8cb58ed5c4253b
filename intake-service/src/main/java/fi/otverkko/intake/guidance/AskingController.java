package fi.otverkko.intake.guidance;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.guidance.GuidanceCase.Asked;
import fi.otverkko.intake.guidance.GuidanceCases.Folder;
import fi.otverkko.intake.guidance.GuidanceCommand.Close;
import fi.otverkko.intake.guidance.GuidanceCommand.Reopen;
import fi.otverkko.intake.guidance.GuidanceForms.Again;
import fi.otverkko.intake.guidance.GuidanceForms.Question;
import fi.otverkko.intake.guidance.GuidanceView.Summary;
import fi.otverkko.intake.logged.LoggedThings.Held;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Asking the service guidance over HTTP, and reading. The rules are in [GuidanceCase].
@RestController
@RequestMapping("/api/intake/guidance")
@Tag(name = "Guidance", description = "A short question without case data, answered within two working days")
class AskingController {

    private final GuidanceCases cases;
    private final GuidanceTexts texts;
    private final Clock clock;
    private final int targetDays;

    /// @param targetDays working days within which an answer is to come
    AskingController(
            GuidanceCases cases,
            GuidanceTexts texts,
            Clock clock,
            @Value("${intake.guidance.target-days}") int targetDays) {
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
        this.targetDays = targetDays;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ask the service guidance",
            description =
                    "At most 1,000 characters, and nothing about anybody: refused if the text looks as if it told who "
                            + "somebody is, each place is named. What only looks like it may be kept with a reason, "
                            + "except a personal identity code."
                            + Identifiers.KEEPING)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(GuidanceExamples.QUESTION)))
    ResponseEntity<GuidanceView> ask(Caller caller, Call call, @Valid @RequestBody Question body) {
        var id = call.newId();
        var now = now();
        var kept = body.kept();
        var sealed = texts.question(id, 1, body.question(), kept);
        var asked = new Asked(
                caller.subject(), body.theme(), body.about(), body.language().name(), now);
        var guidance = GuidanceCase.asked(id, asked, sealed, kept, dueAt(now));
        var held = cases.all().begin(call, guidance, GuidanceCases.ASKER, Action.ASKED);
        return Editions.created(URI.create("/api/intake/guidance/" + id), held.edition(), view(held));
    }

    @GetMapping
    @Operation(
            summary = "List questions to the service guidance",
            description = "One's own; for the office all. Folder OPEN shows what is due first, the others the newest "
                    + "first. Without text.")
    Page<Summary> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Folder folder,
            @RequestParam(required = false) @Nullable Theme theme,
            PageRequest page) {
        var now = now();
        var found = cases.list(Actors.of(caller), folder, theme, page);
        return Page.of(found, page, held -> GuidanceCases.cursor(held.thing(), folder))
                .map(held -> Summary.of(held.thing(), now));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a question and its answers")
    ResponseEntity<GuidanceView> read(Caller caller, @PathVariable String id) {
        var held = cases.all().get(id, guidance -> GuidanceCases.readerOf(guidance, Actors.of(caller)));
        return Editions.ok(held.edition(), view(held));
    }

    @PostMapping("/{id}/reopening")
    @Operation(
            summary = "Ask again",
            description = "After an answer that left something open; four times at most. The time runs anew."
                    + Identifiers.KEEPING)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(GuidanceExamples.REOPENING)))
    ResponseEntity<GuidanceView> reopen(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Again body) {
        var now = now();
        return handle(caller, call, id, Action.REOPENED, guidance -> {
            var kept = body.kept();
            guidance.requireAnswered();
            var sealed = texts.question(id, guidance.rounds().size() + 1, body.question(), kept);
            return guidance.after(new Reopen(sealed, kept, dueAt(now), now));
        });
    }

    @PostMapping("/{id}/closing")
    @Operation(summary = "The answer was enough", description = "Happens by itself a month after the answer.")
    ResponseEntity<GuidanceView> close(Caller caller, @IfMatch Call call, @PathVariable String id) {
        var now = now();
        return handle(caller, call, id, Action.CLOSED, guidance -> guidance.after(new Close(now)));
    }

    private ResponseEntity<GuidanceView> handle(
            Caller caller, Call call, String id, Action action, UnaryOperator<GuidanceCase> decision) {
        var held = cases.all()
                .handle(id, call, action, guidance -> GuidanceCases.askerOf(guidance, Actors.of(caller)), decision);
        return Editions.ok(held.edition(), view(held));
    }

    private GuidanceView view(Held<GuidanceCase> held) {
        return GuidanceView.of(held.thing(), texts, now());
    }

    private Instant dueAt(Instant from) {
        return FinnishCalendar.workingDaysAfter(from, targetDays);
    }

    private Instant now() {
        return clock.instant();
    }
}
