package fi.otverkko.intake.questionnaire;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Reading the forms. They hold no answers and are the same for everybody.
@RestController
@RequestMapping("/api/intake/forms")
@Tag(name = "Forms", description = "The questions, in Finnish, Swedish and English")
class FormController {

    private static final MediaType FHIR = MediaType.parseMediaType("application/fhir+json");

    /// A published version never changes.
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Questionnaires questionnaires;

    FormController(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    record Forms(List<Summary> forms) {}

    /// @param title        by language
    /// @param identityMode for which requests; null if for all
    record Summary(
            String name,
            String version,
            String canonical,
            Map<String, String> title,
            @Nullable String identityMode) {}

    @GetMapping
    @Operation(
            summary = "List the forms",
            description = "Every published version. The anonymous form is one of its own, in which the questions that "
                    + "could identify do not exist.")
    Forms list() {
        return new Forms(questionnaires.all().stream()
                .map(form ->
                        new Summary(form.name(), form.version(), form.canonical(), form.title(), form.identityMode()))
                .toList());
    }

    @GetMapping("/{name}/{version}")
    @Operation(
            summary = "Read a form",
            description = "As FHIR R4 Questionnaire. It may be kept: a published version never changes.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/fhir+json", schema = @Schema(type = "object")))
    ResponseEntity<byte[]> read(@PathVariable String name, @PathVariable String version) {
        return ResponseEntity.ok()
                .contentType(FHIR)
                .cacheControl(FOR_EVER)
                .body(questionnaires.published(name, version).json().getBytes(StandardCharsets.UTF_8));
    }
}
