package fi.otverkko.intake.disclosure;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.Summary;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.disclosure.Disclosing.Basis;
import fi.otverkko.intake.disclosure.Disclosing.Content;
import fi.otverkko.intake.disclosure.Disclosing.Recipient;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.intake.uselog.Uses;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.privacy.uselog.UseEntry;
import fi.otverkko.platform.privacy.uselog.UseLog;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import fi.otverkko.platform.web.Page;
import fi.otverkko.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The disclosure log over HTTP: those entries of the use log that tell of something given outside.
@RestController
@RequestMapping("/api/intake/consultations/{id}/disclosures")
@Tag(name = "Disclosures", description = "What of a case was given to whom outside, and on what basis")
class DisclosureController {

    static final String EXAMPLE = """
            {"recipient": "SOCIAL_WELFARE", "basis": "RIGHT_BY_LAW", "content": ["RECOMMENDATIONS"]}""";

    private final Consultations consultations;
    private final UseLog log;
    private final Uses uses;
    private final Clock clock;

    DisclosureController(Consultations consultations, UseLog log, Uses uses, Clock clock) {
        this.consultations = consultations;
        this.log = log;
        this.uses = uses;
        this.clock = clock;
    }

    record Given(
            @NotNull Recipient recipient,
            @NotNull Basis basis,
            @NotEmpty Set<@NotNull Content> content) {}

    record Told(
            long number,
            Instant at,
            String subjectId,
            String part,
            String recipient,
            String basis,
            List<String> content,
            String hash) {

        static Told of(UseEntry entry) {
            var use = entry.use();
            var disclosure = Objects.requireNonNull(use.disclosure());
            return new Told(
                    entry.number(),
                    entry.at(),
                    use.subject(),
                    use.part(),
                    disclosure.recipient(),
                    use.reason(),
                    List.of(disclosure.content().split("\\+", -1)),
                    entry.hash());
        }
    }

    @PostMapping
    @Operation(
            summary = "Write down that something of a case was given outside",
            description = "Before it is given. Codes only; nothing is sent by it. Nobody can change it afterwards.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @io.swagger.v3.oas.annotations.media.Content(examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<Summary> tell(Caller caller, Call call, @PathVariable String id, @Valid @RequestBody Given given) {
        var actor = Actors.of(caller);
        var held = consultations.handle(
                id,
                call,
                consultation -> consultation.requirePart(actor, clock.instant(), Part.STAFF, Part.SECRETARY),
                consultation -> Disclosing.decide(consultation, given.recipient(), given.basis(), given.content()));
        return Editions.ok(held.edition(), ConsultationViews.summary(held));
    }

    @GetMapping
    @Operation(
            summary = "Read the disclosure log of a consultation",
            description = "For the data-protection officer; oldest first, also after the consultation was erased. "
                    + "Exports to the county's own system are in it too.")
    Page<Told> disclosures(@PathVariable String id, PageRequest page) {
        var after = page.position(1, keys -> Long.parseLong(keys.getFirst()));
        if (after == null) {
            if (log.entries(id, 0, 1).isEmpty()) {
                throw new Refusal.Unknown("use-log-unknown");
            }
            uses.noteOversight(id, Action.DISCLOSURES_READ);
        }
        var found = log.disclosures(id, after == null ? 0 : after, page.limit() + 1);
        return Page.of(found, page, entry -> PageRequest.cursor(Long.toString(entry.number())))
                .map(Told::of);
    }
}
