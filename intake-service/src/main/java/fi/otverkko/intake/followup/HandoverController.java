package fi.otverkko.intake.followup;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.View;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.followup.FollowUpCommand.HandOver;
import fi.otverkko.intake.recommendation.Recommendation.Format;
import fi.otverkko.intake.recommendation.Recommendation.HandedOver;
import fi.otverkko.platform.kernel.Call;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Noting over HTTP that the recommendations are in the county's own system. The rules are in [FollowingUp].
@RestController
@RequestMapping("/api/intake/consultations/{id}/recommendations/handover")
@Tag(name = "Follow-up")
class HandoverController {

    private final Consultations consultations;
    private final ConsultationViews views;
    private final Clock clock;

    HandoverController(Consultations consultations, ConsultationViews views, Clock clock) {
        this.consultations = consultations;
        this.views = views;
        this.clock = clock;
    }

    record Taken(@NotNull Format format) {}

    @PostMapping
    @Operation(
            summary = "Note that the recommendations were handed over",
            description = "By the requester, when they have been taken to the county's own client information system, "
                    + "which is the statutory register. May be noted again after another export.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(FollowUpExamples.HANDOVER)))
    ResponseEntity<View> handOver(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Taken taken) {
        var actor = Actors.of(caller);
        var now = clock.instant();
        var command = new HandOver(new HandedOver(taken.format(), caller.subject(), now));
        var held = consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(actor, now, Part.REQUESTER),
                consultation -> FollowingUp.decide(consultation, command));
        return Editions.ok(held.edition(), views.whole(held, actor, now));
    }
}
