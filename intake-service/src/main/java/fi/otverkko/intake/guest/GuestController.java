package fi.otverkko.intake.guest;

import fi.otverkko.intake.access.Actor;
import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.access.Guest;
import fi.otverkko.intake.access.Guest.Reason;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Consultations.Held;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Guests of one item over HTTP. The rules are in [Hosting].
@RestController
@RequestMapping("/api/intake/consultations/{id}/guests")
@Tag(name = "Guests", description = "Let somebody of another unit or area read one item, for a time")
class GuestController {

    static final String EXAMPLE = """
            {"subjectId": "00000000-0000-4000-8000-000000000019", "reason": "COMPETENCE_MISSING", "days": 14}""";

    private final Consultations consultations;
    private final Clock clock;

    GuestController(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    /// @param subjectId of the guest's account in this area's realm
    record Invitation(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String subjectId,
            @NotNull Reason reason,
            @Min(1) @Max(Hosting.LONGEST) int days) {}

    /// @param until planned, or when it was taken back or the item ended
    /// @param open  whether she may read it now
    record GuestView(String subjectId, Reason reason, String letInBy, Instant since, Instant until, boolean open) {}

    /// Oldest first; twenty at most.
    record GuestList(List<GuestView> guests) {}

    @PostMapping
    @Operation(
            summary = "Let a guest in",
            description =
                    "By the chair or the secretary, while the item is on an agenda: the guest reads it as an invited "
                            + "expert does and does nothing else with it, until the days are over or the item is "
                            + "answered or taken off. Again for the same guest sets another end.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<GuestList> letIn(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Invitation invitation) {
        var now = now();
        var until = now.plus(Duration.ofDays(invitation.days()));
        var guest = new Guest(invitation.subjectId(), invitation.reason(), caller.subject(), now, until);
        return change(caller, call, id, consultation -> Hosting.letIn(consultation, guest));
    }

    @PostMapping("/{guestId}/revocation")
    @Operation(
            summary = "Take back what a guest was let into",
            description = "At once. `guestId` is the subject id from the list; a guest who has gone is left as she is.")
    ResponseEntity<GuestList> end(
            Caller caller, @IfMatch Call call, @PathVariable String id, @PathVariable String guestId) {
        return change(caller, call, id, consultation -> Hosting.end(consultation, guestId, now()));
    }

    @GetMapping
    @Operation(
            summary = "See who was let in as a guest",
            description = "For whoever asked for the consultation, too: who, why, by whom, and until when.")
    ResponseEntity<GuestList> list(Caller caller, @PathVariable String id) {
        var actor =
                Actors.of(caller).in(Role.PROFESSIONAL, Role.GROUP_SECRETARY, Role.OT_COORDINATOR, Role.GROUP_CHAIR);
        var now = now();
        return view(consultations.get(
                id,
                Action.GUESTS_READ,
                consultation -> consultation.requirePart(
                        actor, now, Part.REQUESTER, Part.TRANSCRIBER, Part.STAFF, Part.SECRETARY, Part.GRANTED)));
    }

    /// A coordinator lets nobody in, also not as the chair of another group.
    private ResponseEntity<GuestList> change(
            Caller caller, Call call, String id, Function<Consultation, List<ConsultationEvent>> decision) {
        Actor host = Actors.of(caller).in(Role.GROUP_SECRETARY, Role.GROUP_CHAIR);
        return view(consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(host, now(), Part.SECRETARY, Part.GRANTED),
                decision));
    }

    private ResponseEntity<GuestList> view(Held held) {
        var now = now();
        var guests = held.consultation().grants().guests();
        return Editions.ok(
                held.edition(),
                new GuestList(guests.all().stream()
                        .map(guest -> new GuestView(
                                guest.subject(),
                                guest.reason(),
                                guest.by(),
                                guest.since(),
                                guest.until(),
                                now.isBefore(guest.until())))
                        .toList()));
    }

    private Instant now() {
        return clock.instant();
    }
}
