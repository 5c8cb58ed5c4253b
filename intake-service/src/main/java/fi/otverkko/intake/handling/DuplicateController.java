package fi.otverkko.intake.handling;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.Summary;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.handling.HandlingCommand.Merge;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Requests about the same, over HTTP. The rules are in [Handling].
@RestController
@RequestMapping("/api/intake/consultations/{id}")
@Tag(name = "Handling")
class DuplicateController {

    private final Consultations consultations;
    private final Clock clock;

    DuplicateController(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    record Into(@NotNull @Size(max = 60) String survivingId) {}

    @GetMapping("/duplicates")
    @Operation(
            summary = "Possible duplicates",
            description =
                    "Other requests of the same requester that have not ended and that one may read, newest first, without case "
                            + "text.")
    Page<Summary> duplicates(Caller caller, @PathVariable String id, PageRequest page) {
        var one = read(caller, id, Part.STAFF, Part.SECRETARY, Part.TRANSCRIBER).consultation();
        return consultations
                .ofTheSameRequester(one, Actors.of(caller), clock.instant(), page)
                .map(ConsultationViews::summary);
    }

    @PostMapping("/merger")
    @Operation(
            summary = "Merge a request into another",
            description = "This one ends and names the other, which was begun earlier and has not ended. The requester "
                    + "is told; whose request the other is, only if it is her own.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(HandlingExamples.MERGE)))
    ResponseEntity<Summary> merge(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Into into) {
        var now = clock.instant();
        var held = consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(Actors.of(caller), now, Part.STAFF, Part.SECRETARY),
                consultation -> Handling.decide(
                        consultation,
                        new Merge(
                                read(caller, into.survivingId(), Part.STAFF, Part.SECRETARY)
                                        .consultation(),
                                now)));
        return Editions.ok(held.edition(), ConsultationViews.summary(held));
    }

    private Consultations.Held read(Caller caller, String id, Part... parts) {
        return consultations.get(
                id,
                Action.COMPARED,
                consultation -> consultation.requirePart(Actors.of(caller), clock.instant(), parts));
    }
}
