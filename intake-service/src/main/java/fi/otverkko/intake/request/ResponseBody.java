package fi.otverkko.intake.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/// A form that is filled in, as it comes over HTTP. What is in it is known only when it is held against the form.
@Schema(
        type = "object",
        implementation = Object.class,
        description = "FHIR R4 QuestionnaireResponse to the form on which the draft was begun: `questionnaire` is that "
                + "form's `url|version` (`canonical` in `GET /api/intake/forms`), and `item` is nested as its groups "
                + "are. In `answer` a choice is `valueCoding` with `code`, a text or string `valueString`, the others "
                + "`valueBoolean`, `valueInteger` and `valueDate`; several answers to one question stand in one "
                + "`answer`. A group that repeats stands once for each row. What is not answered is left out.")
final class ResponseBody {

    private final JsonNode json;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ResponseBody(JsonNode json) {
        this.json = json;
    }

    JsonNode json() {
        return json;
    }

    /// Says nothing: it holds what people wrote.
    @Override
    public String toString() {
        return "ResponseBody";
    }
}
