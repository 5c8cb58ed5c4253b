package fi.otverkko.intake.guidance;

import fi.otverkko.intake.consultation.Opening;
import fi.otverkko.intake.guidance.GuidanceCase.Level;
import fi.otverkko.intake.guidance.GuidanceCase.Need;
import fi.otverkko.intake.guidance.GuidanceCommand.NoteNeed;
import fi.otverkko.intake.guidance.GuidanceCommand.Reply;
import fi.otverkko.intake.guidance.GuidanceCommand.Take;
import fi.otverkko.intake.guidance.GuidanceCommand.TurnIntoRequest;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The office's side of the service guidance over HTTP. The rules are in [GuidanceCase].
@RestController
@RequestMapping("/api/intake")
@Tag(name = "Guidance", description = "A short question without case data, answered within two working days")
class GuidanceDeskController {

    private final GuidanceCases cases;
    private final GuidanceTexts texts;
    private final Clock clock;

    GuidanceDeskController(GuidanceCases cases, GuidanceTexts texts, Clock clock) {
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param level   of the services to which the answer leads
    /// @param service which one
    /// @param contact how one reaches it
    /// @param links   `https` addresses, ten at most
    record Answer(
            @NotNull CaseText text,
            @Nullable Level level,
            @Nullable CaseText service,
            @Nullable CaseText contact,
            @Size(max = 10) @Nullable List<@NotNull CaseText> links) {

        GuidanceTexts.Body body() {
            return new GuidanceTexts.Body(text, service, contact, links == null ? List.of() : links);
        }
    }

    record Turning(@NotNull Opening.Kind kind) {}

    @PostMapping("/guidance/{id}/taking")
    @Operation(summary = "Take a question", description = "Also over from a colleague.")
    ResponseEntity<GuidanceView> take(Caller caller, @IfMatch Call call, @PathVariable String id) {
        var now = now();
        return handle(call, id, Action.TAKEN, guidance -> guidance.after(new Take(caller.subject(), now)));
    }

    @PostMapping("/guidance/{id}/answer")
    @Operation(
            summary = "Answer a question",
            description = "With a route to basic, special or demanding services where there is one.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(GuidanceExamples.ANSWER)))
    ResponseEntity<GuidanceView> answer(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Answer body) {
        var now = now();
        var by = Arrays.stream(GuidanceCases.OFFICE)
                .filter(caller::has)
                .findFirst()
                .orElse(Role.OFFICE_GUIDANCE);
        return handle(call, id, Action.ANSWERED, guidance -> {
            guidance.requireTaken();
            var sealed = texts.answer(id, guidance.rounds().size(), body.body());
            return guidance.after(new Reply(sealed, body.level(), by, now));
        });
    }

    @PostMapping("/guidance/{id}/turning")
    @Operation(
            summary = "Lead to a request for consultation",
            description = "It is a case: who asked is told to ask for a consultation. No text is copied.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(GuidanceExamples.TURNING)))
    ResponseEntity<GuidanceView> turn(@IfMatch Call call, @PathVariable String id, @Valid @RequestBody Turning body) {
        var now = now();
        return handle(
                call,
                id,
                Action.TURNED_INTO_REQUEST,
                guidance -> guidance.after(new TurnIntoRequest(body.kind(), now)));
    }

    @PostMapping("/guidance/{id}/need")
    @Operation(
            summary = "Note that nobody has an answer",
            description = "It counts as a need for development. The question stays where it is.")
    ResponseEntity<GuidanceView> need(@IfMatch Call call, @PathVariable String id) {
        var now = now();
        return handle(call, id, Action.NEED_NOTED, guidance -> guidance.after(new NoteNeed(Need.NO_ANSWER, now)));
    }

    private ResponseEntity<GuidanceView> handle(
            Call call, String id, Action action, UnaryOperator<GuidanceCase> decision) {
        var held = cases.all().handle(id, call, action, _ -> GuidanceCases.STAFF, decision);
        return Editions.ok(held.edition(), GuidanceView.of(held.thing(), texts, now()));
    }

    private Instant now() {
        return clock.instant();
    }
}
