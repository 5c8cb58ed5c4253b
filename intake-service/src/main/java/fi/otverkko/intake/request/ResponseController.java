package fi.otverkko.intake.request;

import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.Summary;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.OptionalLong;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Filling in over HTTP. The rules are in [Requesting] and [Filling].
@RestController
@RequestMapping("/api/intake/consultations/{id}/response")
@Tag(name = "Request")
class ResponseController {

    private final Requests requests;
    private final Filling filling;

    ResponseController(Requests requests, Filling filling) {
        this.requests = requests;
        this.filling = filling;
    }

    @PutMapping
    @Operation(
            summary = "Fill in the form",
            description = "Replaces what was filled in before by answers to the form on which the draft was begun. "
                    + "What is there must fit; nothing is required before it is sent. What a person wrote is encrypted "
                    + "under a key of the case. B1 and B2 were answered when the draft was begun.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(RequestExamples.RESPONSE)))
    ResponseEntity<Summary> fillIn(
            Caller caller, @IfMatch Call call, @PathVariable String id, @RequestBody ResponseBody body) {
        var held = requests.handle(caller, call, id, (consultation, now) -> filling.all(consultation, body, now));
        return Editions.ok(held.edition(), ConsultationViews.summary(held));
    }

    /// @param edition of the section, to be sent as `If-Match` with the next writing of it
    record Section(String linkId, long edition) {}

    @PutMapping("/{section}")
    @Operation(
            summary = "Fill in one section of the form",
            description = "Replaces what was filled in before in this section. `If-Match` and `ETag` are the edition "
                    + "of the section as `sections` of the consultation tells it, 0 if it was never written to: who "
                    + "writes in another section does not disturb, who wrote in this one is not overwritten.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(RequestExamples.SECTION)))
    ResponseEntity<Section> fillInSection(
            Caller caller,
            @IfMatch Call call,
            @PathVariable String id,
            @PathVariable String section,
            @RequestBody ResponseBody body) {
        long seen = call.edition().orElseThrow();
        var ofAnyEdition = new Call(call.subject(), call.keyHash(), call.bodyHash(), OptionalLong.empty());
        var held = requests.handle(
                caller,
                ofAnyEdition,
                id,
                (consultation, now) -> filling.section(consultation, section, seen, body, now));
        long edition = held.consultation().response().edition(section);
        return Editions.ok(edition, new Section(section, edition));
    }
}
