package fi.otverkko.intake.privacyrequest;

import fi.otverkko.intake.privacyrequest.PrivacyCommand.Answer;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Extend;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Ground;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Identify;
import fi.otverkko.intake.privacyrequest.PrivacyCommand.Refuse;
import fi.otverkko.intake.privacyrequest.PrivacyRequest.Text;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the data-protection officer does with a request. The rules are in [PrivacyRequest].
@RestController
@RequestMapping("/api/intake/privacy-requests/{id}")
@Tag(name = "Privacy requests", description = "What people ask about their own data, with a due date")
class PrivacyDecisionController {

    private final PrivacyRequests requests;
    private final Clock clock;

    PrivacyDecisionController(PrivacyRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /// @param consultationId whose data it is about; needed for log data
    /// @param identity       how it became known who asks, with a reference; no copy of a document
    record Identification(
            @Pattern(regexp = "[A-Za-z0-9_-]{1,100}") @Nullable
            String consultationId,

            @NotNull CaseText identity) {}

    record Extension(@NotNull CaseText reason) {}

    record Decision(@NotNull CaseText decision) {}

    record RefusalBody(@NotNull Ground ground, @NotNull CaseText decision) {}

    @PostMapping("/identification")
    @Operation(summary = "Note that it is known who asks", description = "Identity is established outside.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(PrivacyExamples.IDENTIFICATION)))
    ResponseEntity<PrivacyView> identify(
            @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Identification body) {
        return handle(call, id, Action.IDENTIFIED, () -> {
            var identity = requests.seal(id, "identity", Text.IDENTITY, body.identity());
            return new Identify(body.consultationId(), identity, today());
        });
    }

    @PostMapping("/extension")
    @Operation(summary = "Take two months more", description = "Once, within the first month, with a reason.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(PrivacyExamples.EXTENSION)))
    ResponseEntity<PrivacyView> extend(
            @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Extension body) {
        return handle(
                call,
                id,
                Action.EXTENDED,
                () -> new Extend(requests.seal(id, "reason", Text.EXTENSION, body.reason()), today()));
    }

    @PostMapping("/answer")
    @Operation(summary = "Answer a request", description = "Once it is known who asks.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(PrivacyExamples.ANSWER)))
    ResponseEntity<PrivacyView> answer(@IfMatch Call call, @PathVariable String id, @Valid @RequestBody Decision body) {
        return handle(
                call,
                id,
                Action.ANSWERED,
                () -> new Answer(requests.seal(id, "decision", Text.DECISION, body.decision()), today()));
    }

    @PostMapping("/refusal")
    @Operation(summary = "Refuse a request", description = "With a ground; who asked is told how to appeal.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(PrivacyExamples.REFUSAL)))
    ResponseEntity<PrivacyView> refuse(
            @IfMatch Call call, @PathVariable String id, @Valid @RequestBody RefusalBody body) {
        return handle(
                call,
                id,
                Action.REFUSED,
                () -> new Refuse(
                        body.ground(), requests.seal(id, "decision", Text.DECISION, body.decision()), today()));
    }

    private ResponseEntity<PrivacyView> handle(Call call, String id, Action action, Supplier<PrivacyCommand> command) {
        var held = requests.all()
                .handle(id, call, action, _ -> PrivacyRequests.OFFICER, request -> request.after(command.get()));
        return Editions.ok(held.edition(), PrivacyView.of(held.thing(), requests, true, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
    }
}
