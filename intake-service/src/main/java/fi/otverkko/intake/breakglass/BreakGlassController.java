package fi.otverkko.intake.breakglass;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.breakglass.Breaking.Reason;
import fi.otverkko.intake.consultation.ConsultationViews;
import fi.otverkko.intake.consultation.ConsultationViews.Summary;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Identifiers;
import fi.otverkko.intake.text.Keys;
import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Opening a case in an emergency over HTTP. The rules are in [Breaking].
@RestController
@Tag(name = "Break-glass", description = "Open a case in an emergency; the data-protection officer looks at it")
class BreakGlassController {

    static final String EXAMPLE = """
            {"reason": "SECRETARY_ABSENT", "text": "Sihteeri on sairaana, ja kokous on tänään."}""";

    private static final int LONGEST_REASON = 1000;

    private final Consultations consultations;
    private final BrokenGlasses glasses;
    private final CaseTexts texts;
    private final Clock clock;

    BreakGlassController(Consultations consultations, BrokenGlasses glasses, CaseTexts texts, Clock clock) {
        this.consultations = consultations;
        this.glasses = glasses;
        this.texts = texts;
        this.clock = clock;
    }

    record Emergency(@NotNull Reason reason, @NotNull CaseText text) {}

    @PostMapping("/api/intake/consultations/{id}/break-glass")
    @Operation(
            summary = "Open a consultation in an emergency",
            description = "For who stands in for a secretary and has no part in the case: it can be read for eight "
                    + "hours. The data-protection officer is told, reads the reason and says whether it was right.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<Summary> open(
            Caller caller, Call call, @PathVariable String id, @Valid @RequestBody Emergency emergency) {
        var actor = Actors.of(caller);
        var now = clock.instant();
        var held = consultations.handle(id, call, Breaking::requireSent, consultation -> {
            var events = Breaking.decide(consultation, actor, emergency.reason(), now);
            Identifiers.refuse(
                    Map.of("text", emergency.text()), consultation.opening().anonymous());
            if (!events.isEmpty()) { // before the case opens: no glass is broken without a reason on record
                var key = Keys.glass(call.newId());
                var sealed = texts.seal(id, "text", key, emergency.text(), LONGEST_REASON);
                glasses.note(new BrokenGlass(
                        call.newId(),
                        id,
                        caller.subject(),
                        emergency.reason(),
                        sealed,
                        now,
                        now.plus(Breaking.OPEN),
                        null));
            }
            return events;
        });
        return Editions.ok(held.edition(), ConsultationViews.summary(held));
    }
}
