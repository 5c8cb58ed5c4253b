package fi.otverkko.intake.template;

import fi.otverkko.intake.template.AnswerTemplate.Purpose;
import fi.otverkko.intake.template.AnswerTemplates.Held;
import fi.otverkko.intake.text.CaseText;
import fi.otverkko.intake.text.Identifiers;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Answer templates over HTTP.
@RestController
@RequestMapping("/api/intake/answer-templates")
@Tag(name = "Answer templates", description = "Texts that the desk keeps for what it writes often; no case data")
class AnswerTemplateController {

    private final AnswerTemplates templates;

    AnswerTemplateController(AnswerTemplates templates) {
        this.templates = templates;
    }

    /// @param retired whether it is offered no more; false if left out
    record Template(
            @NotNull @Pattern(regexp = "[A-Z0-9_]{2,40}") String code,
            @NotNull Purpose purpose,
            @NotNull @Valid Texts text,
            @Nullable Boolean retired) {

        /// Whatever looks like an identifier is refused: a template is about nobody.
        AnswerTemplate checked() {
            Identifiers.refuse(
                    Map.of(
                            "text.fi", new CaseText(text.fi()),
                            "text.sv", new CaseText(text.sv()),
                            "text.en", new CaseText(text.en())),
                    true);
            return new AnswerTemplate(
                    code,
                    purpose,
                    Map.of("fi", text.fi(), "sv", text.sv(), "en", text.en()),
                    Boolean.TRUE.equals(retired));
        }
    }

    record Texts(
            @NotBlank @Size(max = 1000) String fi,
            @NotBlank @Size(max = 1000) String sv,
            @NotBlank @Size(max = 1000) String en) {}

    /// @param edition to be sent as `If-Match` to change it
    record Shown(String id, long edition, String code, Purpose purpose, Map<String, String> text, boolean retired) {

        static Shown of(Held held) {
            var template = held.template();
            return new Shown(
                    held.id(),
                    held.edition(),
                    template.code(),
                    template.purpose(),
                    template.texts(),
                    template.retired());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep a template", description = "Refused if a text looks as if it were about somebody.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(TemplateExamples.TEMPLATE)))
    ResponseEntity<Shown> add(Caller caller, Call call, @Valid @RequestBody Template template) {
        var held = templates.add(call, template.checked());
        return Editions.created(
                URI.create("/api/intake/answer-templates/" + held.id()), held.edition(), Shown.of(held));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a template")
    ResponseEntity<Shown> read(@PathVariable String id) {
        var held = templates.get(id);
        return Editions.ok(held.edition(), Shown.of(held));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change or retire a template", description = "Replaces what it said.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(TemplateExamples.TEMPLATE)))
    ResponseEntity<Shown> change(
            Caller caller, @IfMatch Call call, @PathVariable String id, @Valid @RequestBody Template template) {
        var held = templates.change(id, call, template.checked());
        return Editions.ok(held.edition(), Shown.of(held));
    }

    @GetMapping
    @Operation(summary = "List the templates", description = "Those that are offered, by their codes.")
    Page<Shown> list(@RequestParam(required = false) @Nullable Purpose purpose, PageRequest page) {
        return templates.offered(purpose, page).map(Shown::of);
    }
}
