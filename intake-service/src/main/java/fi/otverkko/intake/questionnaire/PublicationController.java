package fi.otverkko.intake.questionnaire;

import com.fasterxml.jackson.annotation.JsonCreator;
import fi.otverkko.platform.kernel.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Publishing the next version of a form without code. The rules are in [FormRules].
@RestController
@RequestMapping("/api/intake/forms")
@Tag(name = "Forms")
class PublicationController {

    private final Questionnaires questionnaires;

    PublicationController(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /// @param canonical  the form and its version, as answers name it
    /// @param published  false if it was only checked
    record Publication(String canonical, boolean published) {}

    /// A form as it comes in.
    @Schema(type = "object", implementation = Object.class, description = "FHIR R4 Questionnaire")
    record Form(JsonNode json) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Form of(JsonNode json) {
            return new Form(json);
        }
    }

    @PostMapping("/{name}")
    @Operation(
            summary = "Publish a new version of a form",
            description = "A published version never changes; drafts stay on theirs until their writers move them. "
                    + "Refused with a list of all that is wrong: a text that is not there in Finnish, Swedish and "
                    + "English, a linkId used twice, a condition on what is not asked, a question that the OT screen "
                    + "needs, in the anonymous form a question that could identify. With `check=true` nothing is "
                    + "published. All replicas begin drafts on it within seconds.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(FormExamples.RECOMMENDATIONS)))
    Publication publish(
            Call call,
            @PathVariable String name,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestBody Form form) {
        var newest = questionnaires.newest(name);
        var canonical = newest.url() + '|' + form.json().path("version").asString("");
        if (!check && questionnaires.isPublished(form.json())) {
            return new Publication(canonical, true);
        }
        FormRules.require(form.json(), newest);
        if (!check) {
            questionnaires.publish(form.json(), call.subject());
        }
        return new Publication(canonical, !check);
    }
}
