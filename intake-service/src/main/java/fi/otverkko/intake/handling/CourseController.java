package fi.otverkko.intake.handling;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.Summary;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.course.Course.End;
import fi.otverkko.intake.course.Course.Escalation;
import fi.otverkko.intake.handling.HandlingCommand.Escalate;
import fi.otverkko.intake.handling.HandlingCommand.EscalationReason;
import fi.otverkko.intake.handling.HandlingCommand.Redirect;
import fi.otverkko.intake.handling.HandlingCommand.RedirectReason;
import fi.otverkko.intake.handling.HandlingCommand.Reopen;
import fi.otverkko.intake.handling.HandlingCommand.ReopeningReason;
import fi.otverkko.intake.handling.HandlingCommand.Target;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
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
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Side roads of a consultation over HTTP. The rules are in [Handling].
@RestController
@RequestMapping("/api/intake/consultations/{id}")
@Tag(name = "Handling")
class CourseController {

    private final Consultations consultations;
    private final Notes notes;
    private final Clock clock;

    CourseController(Consultations consultations, Notes notes, Clock clock) {
        this.consultations = consultations;
        this.notes = notes;
        this.clock = clock;
    }

    /// @param place the group's id or the area's code; left out for guidance
    record Elsewhere(
            @NotNull Target target,

            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,60}")
            String place,

            @NotNull RedirectReason reasonCode,
            @NotNull CaseText reasonText) {

        End end() {
            if ((place == null) != (target == Target.GUIDANCE)) {
                throw new Refusal.Invalid(
                        "redirection-invalid",
                        List.of(Wrong.of("place", target == Target.GUIDANCE ? "Null" : "NotNull")));
            }
            return new End(target.name(), place);
        }
    }

    record Urgent(
            @NotNull EscalationReason reasonCode, @NotNull Boolean adHoc) {}

    record Again(
            @NotNull ReopeningReason reasonCode, @NotNull CaseText reasonText) {}

    @PostMapping("/redirection")
    @Operation(
            summary = "Redirect a request",
            description = "To another group, to guidance or to another area. The requester reads where to and why; it "
                    + "ends here.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(HandlingExamples.REDIRECT)))
    ResponseEntity<Summary> redirect(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Elsewhere elsewhere) {
        var now = now();
        var where = elsewhere.end();
        return handle(
                Actors.of(caller),
                call,
                id,
                consultation -> new Redirect(
                        notes.sealed(consultation, elsewhere.reasonCode().name(), elsewhere.reasonText()), where, now),
                Part.STAFF,
                Part.SECRETARY);
    }

    @PostMapping("/escalation")
    @Operation(
            summary = "Let an urgent case go past the others",
            description =
                    "By the coordinator or the chair, once urgency U0 or U1 is decided. `adHoc` takes it past the "
                            + "monthly cycle. It is a flag with time and reason; the state does not change. It ends with "
                            + "the answer, or when the urgency is decided anew and is neither.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(HandlingExamples.ESCALATE)))
    ResponseEntity<Summary> escalate(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Urgent urgent) {
        var escalation = new Escalation(urgent.reasonCode().name(), urgent.adHoc(), now());
        return handle(
                Actors.of(caller).in(Role.OT_COORDINATOR, Role.GROUP_CHAIR),
                call,
                id,
                _ -> new Escalate(escalation),
                Part.STAFF,
                Part.GRANTED);
    }

    @PostMapping("/reopening")
    @Operation(
            summary = "Ask for a second round",
            description =
                    "By the requester or the coordinator, with a reason, until the content is erased. The request "
                            + "is checked and screened anew; recommendations of the first round stay.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(HandlingExamples.REOPEN)))
    ResponseEntity<Summary> reopen(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Again again) {
        var now = now();
        return handle(
                Actors.of(caller).in(Role.PROFESSIONAL, Role.OT_COORDINATOR),
                call,
                id,
                consultation -> {
                    int next = consultation.progress().round() + 1;
                    return new Reopen(
                            notes.sealed(consultation, next, again.reasonCode().name(), again.reasonText()), now);
                },
                Part.REQUESTER,
                Part.STAFF);
    }

    private ResponseEntity<Summary> handle(
            Actor actor, Call call, String id, Function<Consultation, HandlingCommand> command, Part... parts) {
        var held = consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(actor, clock.instant(), parts),
                consultation -> Handling.decide(consultation, command.apply(consultation)));
        return Editions.ok(held.edition(), ConsultationViews.summary(held));
    }

    private Instant now() {
        return clock.instant();
    }
}
