package fi.otverkko.intake.familylink;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.familylink.FamilyLink.Purpose;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Making and revoking links over HTTP. The rules are in [Linking].
@RestController
@RequestMapping("/api/intake/consultations/{id}/family-links")
@Tag(
        name = "Family links",
        description = "Let a guardian or the young person come to their own part without an account")
class FamilyLinkController {

    static final String EXAMPLE = """
        {"holder": "YOUNG_PERSON", "hours": 48}""";

    private final Consultations consultations;
    private final FamilyLinks links;
    private final NewLinks newLinks;
    private final Clock clock;

    FamilyLinkController(Consultations consultations, FamilyLinks links, NewLinks newLinks, Clock clock) {
        this.consultations = consultations;
        this.links = links;
        this.newLinks = newLinks;
        this.clock = clock;
    }

    /// @param hours               how long it opens; 72 if left out
    /// @param protectionConfirmed that the requester has thought of a non-disclosure order
    record Giving(
            @NotNull Holder holder,
            @Min(1) @Max(168) @Nullable Integer hours,
            @Nullable Boolean protectionConfirmed) {}

    /// @param items at most 40, the newest first
    record Links(List<FamilyLinkView> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a link to one's own section",
            description =
                    "While the form is being filled in. The token is told once, in this answer, and belongs in the"
                            + " fragment of the address that is handed over. An earlier link of the same person ends. For"
                            + " a guardian the requester has to confirm it unless it is known that there is no"
                            + " non-disclosure order.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE)))
    MadeLink make(Caller caller, Call call, @PathVariable String id, @Valid @RequestBody Giving giving) {
        var actor = Actors.of(caller);
        var now = clock.instant();
        consultations.get(id, Action.FAMILY_LINK_MADE, consultation -> {
            Linking.requireFilling(consultation, actor, now);
            Linking.requireThoughtOf(consultation, giving.holder(), Boolean.TRUE.equals(giving.protectionConfirmed()));
        });
        return newLinks.make(call, id, giving.holder(), Purpose.FILL_IN, giving.hours());
    }

    @GetMapping
    @Operation(summary = "List the links of a consultation", description = "Without their tokens, newest first.")
    Links list(Caller caller, @PathVariable String id) {
        requester(caller, id, Action.FAMILY_LINKS_READ);
        var now = clock.instant();
        return new Links(
                links.of(id).stream().map(link -> FamilyLinkView.of(link, now)).toList());
    }

    @PostMapping("/{linkId}/revocation")
    @Operation(summary = "Revoke a link", description = "It opens nothing from now on. Again changes nothing.")
    FamilyLinkView revoke(Caller caller, Call call, @PathVariable String id, @PathVariable String linkId) {
        requester(caller, id, Action.FAMILY_LINK_REVOKED);
        return FamilyLinkView.of(links.revoke(call, id, linkId), clock.instant());
    }

    private Consultation requester(Caller caller, String id, Action action) {
        var actor = Actors.of(caller);
        var now = clock.instant();
        return consultations
                .get(id, action, consultation -> consultation.requirePart(actor, now, Part.REQUESTER))
                .consultation();
    }
}
