package fi.otverkko.intake.breach;

import fi.otverkko.intake.breach.Breach.State;
import fi.otverkko.intake.breach.Breach.Text;
import fi.otverkko.intake.breach.BreachForms.Assessment;
import fi.otverkko.intake.breach.BreachForms.Closing;
import fi.otverkko.intake.breach.BreachForms.Notification;
import fi.otverkko.intake.breach.BreachForms.Opening;
import fi.otverkko.intake.breach.BreachForms.Summary;
import fi.otverkko.intake.breach.BreachForms.Telling;
import fi.otverkko.intake.breach.BreachForms.View;
import fi.otverkko.intake.logged.LoggedThings.Held;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.SealedText;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
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
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
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

/// The register of breaches over HTTP. The rules are in [Breach].
@RestController
@RequestMapping("/api/intake/breaches")
@Tag(name = "Breaches", description = "Breaches of personal data and the clock of 72 hours")
class BreachController {

    private final Breaches breaches;
    private final Clock clock;

    BreachController(Breaches breaches, Clock clock) {
        this.breaches = breaches;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a breach", description = "The clock of 72 hours runs from when it was noticed.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(BreachForms.OPENING)))
    ResponseEntity<View> open(Call call, @Valid @RequestBody Opening body) {
        var id = call.newId();
        var texts = texts(id, "assessment.", body.assessment());
        var noticedAt = body.noticedAt().truncatedTo(ChronoUnit.MILLIS);
        var breach = Breach.opened(id, noticedAt, body.assessment().facts(), texts, now());
        var held = breaches.all().begin(call, breach, Breaches.OFFICER, Action.BEGUN);
        return Editions.created(
                URI.create("/api/intake/breaches/" + id), held.edition(), View.of(held.thing(), breaches, now()));
    }

    @GetMapping
    @Operation(summary = "List breaches", description = "The most urgent first. Without text.")
    Page<Summary> list(@RequestParam(required = false) @Nullable State state, PageRequest page) {
        var now = now();
        return Page.of(breaches.list(state, page), page, held -> Breaches.cursor(held.thing()))
                .map(held -> Summary.of(held.thing(), now));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a breach")
    ResponseEntity<View> read(@PathVariable String id) {
        return view(breaches.all().get(id, _ -> Breaches.OFFICER));
    }

    @PutMapping("/{id}/assessment")
    @Operation(summary = "Assess a breach anew", description = "As more becomes known; until it is closed.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(BreachForms.ASSESSMENT)))
    ResponseEntity<View> assess(@IfMatch Call call, @PathVariable String id, @Valid @RequestBody Assessment body) {
        return handle(call, id, Action.ASSESSED, breach -> breach.assessed(body.facts(), texts(id, "", body)));
    }

    @PostMapping("/{id}/authority-notification")
    @Operation(
            summary = "Note that the authority was notified",
            description = "Stops the clock. More than 72 hours after it was noticed only with a reason.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(BreachForms.NOTIFICATION)))
    ResponseEntity<View> notified(@IfMatch Call call, @PathVariable String id, @Valid @RequestBody Notification body) {
        return handle(call, id, Action.NOTIFIED, breach -> {
            var texts = new EnumMap<Text, SealedText>(Text.class);
            seal(texts, id, "delayReason", Text.DELAY_REASON, body.delayReason());
            return breach.notified(body.at().truncatedTo(ChronoUnit.MILLIS), texts, now());
        });
    }

    @PostMapping("/{id}/subjects-told")
    @Operation(summary = "Note that those whom it is about were told")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(BreachForms.TELLING)))
    ResponseEntity<View> told(@IfMatch Call call, @PathVariable String id, @Valid @RequestBody Telling body) {
        return handle(
                call,
                id,
                Action.NOTIFIED,
                breach -> breach.subjectsTold(body.at().truncatedTo(ChronoUnit.MILLIS), now()));
    }

    @PostMapping("/{id}/closing")
    @Operation(
            summary = "Close a breach",
            description = "The authority was notified, or there is no risk and a reason why it was not. Where the risk "
                    + "is high those whom it is about were told, or there is a reason why they were not.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject("{}")))
    ResponseEntity<View> close(@IfMatch Call call, @PathVariable String id, @Valid @RequestBody Closing body) {
        return handle(call, id, Action.CLOSED, breach -> {
            var texts = new EnumMap<Text, SealedText>(Text.class);
            seal(texts, id, "notNotifiedBecause", Text.NOT_NOTIFIED_BECAUSE, body.notNotifiedBecause());
            seal(texts, id, "subjectsNotToldBecause", Text.SUBJECTS_NOT_TOLD_BECAUSE, body.subjectsNotToldBecause());
            return breach.closed(texts, now());
        });
    }

    private ResponseEntity<View> handle(Call call, String id, Action action, UnaryOperator<Breach> decision) {
        return view(breaches.all().handle(id, call, action, _ -> Breaches.OFFICER, decision));
    }

    /// @param within where the assessment stands in what was sent
    private Map<Text, SealedText> texts(String id, String within, Assessment body) {
        var texts = new EnumMap<Text, SealedText>(Text.class);
        seal(texts, id, within + "description", Text.DESCRIPTION, body.description());
        seal(texts, id, within + "consequences", Text.CONSEQUENCES, body.consequences());
        seal(texts, id, within + "measures", Text.MEASURES, body.measures());
        return texts;
    }

    private void seal(Map<Text, SealedText> texts, String id, String field, Text kind, @Nullable CaseText text) {
        if (text != null) {
            texts.put(kind, breaches.seal(id, field, kind, text));
        }
    }

    private ResponseEntity<View> view(Held<Breach> held) {
        return Editions.ok(held.edition(), View.of(held.thing(), breaches, now()));
    }

    private Instant now() {
        return clock.instant();
    }
}
