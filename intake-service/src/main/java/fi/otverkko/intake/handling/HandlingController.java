package fi.otverkko.intake.handling;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.Summary;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.handling.HandlingCommand.Accept;
import fi.otverkko.intake.handling.HandlingCommand.Decline;
import fi.otverkko.intake.handling.HandlingCommand.Return;
import fi.otverkko.intake.handling.HandlingCommand.ReturnReason;
import fi.otverkko.intake.handling.HandlingCommand.Route;
import fi.otverkko.intake.handling.HandlingCommand.StartCheck;
import fi.otverkko.intake.text.CaseText;
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
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Handling requests over HTTP. The rules are in [Handling].
@RestController
@RequestMapping("/api/intake/consultations/{id}")
@Tag(name = "Handling", description = "The secretary checks a request, the coordinator may decline it")
class HandlingController {

    private final Consultations consultations;
    private final Notes notes;
    private final Clock clock;

    HandlingController(Consultations consultations, Notes notes, Clock clock) {
        this.consultations = consultations;
        this.notes = notes;
        this.clock = clock;
    }

    record Reason(@NotNull ReturnReason reasonCode, @NotNull CaseText reasonText) {}

    record Onward(@NotNull Route route, @NotNull CaseText reasonText) {}

    @PostMapping("/check")
    @Operation(summary = "Begin to check a request", description = "Or take over a check that somebody else has begun.")
    ResponseEntity<Summary> check(Caller caller, @IfMatch Call call, @PathVariable String id) {
        return handle(caller, Role.GROUP_SECRETARY, call, id, _ -> new StartCheck(caller.subject()));
    }

    @PostMapping("/acceptance")
    @Operation(
            summary = "Accept a request",
            description = "It goes on once a person has decided its level in triage, before or after this.")
    ResponseEntity<Summary> accept(Caller caller, @IfMatch Call call, @PathVariable String id) {
        var now = now();
        return handle(caller, Role.GROUP_SECRETARY, call, id, _ -> new Accept(now));
    }

    @PostMapping("/return")
    @Operation(summary = "Return a request to be completed", description = "The requester reads the reason.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(HandlingExamples.RETURN)))
    ResponseEntity<Summary> giveBack(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Reason reason) {
        var now = now();
        return handle(
                caller,
                Role.GROUP_SECRETARY,
                call,
                id,
                consultation -> new Return(
                        notes.sealed(consultation, reason.reasonCode().name(), reason.reasonText()), now));
    }

    @PostMapping("/declination")
    @Operation(
            summary = "Decline a request with a route onward",
            description = "Only after a person has decided in triage that it is not for the OT level.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(HandlingExamples.DECLINE)))
    ResponseEntity<Summary> decline(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Onward onward) {
        var now = now();
        return handle(
                caller,
                Role.OT_COORDINATOR,
                call,
                id,
                consultation ->
                        new Decline(notes.sealed(consultation, onward.route().name(), onward.reasonText()), now));
    }

    private ResponseEntity<Summary> handle(
            Caller caller, Role as, Call call, String id, Function<Consultation, HandlingCommand> command) {
        var actor = Actors.of(caller).in(as);
        var held = consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(actor, clock.instant(), Part.STAFF, Part.SECRETARY),
                consultation -> Handling.decide(consultation, command.apply(consultation)));
        return Editions.ok(held.edition(), ConsultationViews.summary(held));
    }

    private Instant now() {
        return clock.instant();
    }
}
