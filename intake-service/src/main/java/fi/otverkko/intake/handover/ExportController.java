package fi.otverkko.intake.handover;

import fi.otverkko.intake.access.Actors;
import fi.otverkko.intake.answer.Days;
import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultation.Part;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.disclosure.Disclosing;
import fi.otverkko.intake.recommendation.Recommendation.Format;
import fi.otverkko.intake.recommendation.RecommendationView;
import fi.otverkko.intake.statement.StatementView;
import fi.otverkko.intake.text.CaseTexts;
import fi.otverkko.intake.text.Keys;
import fi.otverkko.intake.uselog.Action;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Taking the recommendations along over HTTP.
@RestController
@RequestMapping("/api/intake/consultations/{id}/recommendations/export")
@Tag(name = "Follow-up")
class ExportController {

    private static final MediaType FHIR = MediaType.parseMediaType("application/fhir+json");

    private final Consultations consultations;
    private final CaseTexts texts;
    private final JsonMapper json;
    private final Clock clock;

    ExportController(Consultations consultations, CaseTexts texts, JsonMapper json, Clock clock) {
        this.consultations = consultations;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Export the recommendations",
            description = "By the requester, once there is an answer: as an accessible PDF, or as an HL7 FHIR R4 "
                    + "collection with a care plan for the county's own client information system, which is the "
                    + "statutory register; `format` decides, not `Accept`. Its language is the `language` of the "
                    + "consultation, not `Accept-Language`. A delivered statement goes with them. The disclosure log "
                    + "notes it; that they arrived there is noted with `POST …/recommendations/handover`.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/fhir+json", schema = @Schema(type = "object"))
            })
    ResponseEntity<byte[]> export(
            Caller caller, @PathVariable String id, @RequestParam(defaultValue = "PDF") Format format) {
        var actor = Actors.of(caller);
        var held = consultations.disclose(id, Action.EXPORTED, consultation -> {
            consultation.requirePart(actor, clock.instant(), Part.REQUESTER);
            requireAnswer(consultation);
            return Disclosing.export(consultation);
        });
        var handover = opened(held.consultation());
        return switch (format) {
            case PDF -> file(handover, MediaType.APPLICATION_PDF, "pdf", PdfHandover.write(handover));
            case FHIR -> file(handover, FHIR, "json", json.writeValueAsBytes(FhirHandover.write(handover)));
        };
    }

    private static void requireAnswer(Consultation consultation) {
        boolean answered = consultation.progress().in(State.ANSWERED, State.FOLLOW_UP, State.CLOSED);
        if (!answered || consultation.retention().contentGone()) {
            throw new Refusal.Unknown("answer-unknown");
        }
    }

    private Handover opened(Consultation consultation) {
        var id = consultation.id();
        var recommendations = consultation.recommendations();
        return new Handover(
                id,
                consultation.opening().referenceCode(),
                consultation.opening().language(),
                Days.today(clock),
                recommendations.items().stream()
                        .map(item -> RecommendationView.of(id, item, texts))
                        .toList(),
                texts.openIfGiven(id, Keys.NONE_BECAUSE, recommendations.noneBecause()),
                texts.openIfGiven(id, Keys.NOT_KNOWN, recommendations.notKnown()),
                StatementView.of(id, consultation.statements(), false, texts));
    }

    private static ResponseEntity<byte[]> file(Handover handover, MediaType type, String ending, byte[] content) {
        var name = "recommendations-" + handover.referenceCode() + '.' + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
