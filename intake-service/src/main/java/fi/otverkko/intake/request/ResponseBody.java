package fi.otverkko.intake.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

/// A form that is filled in, as it comes over HTTP. What is in it is known only when it is held against the form.
@Schema(type = "object", implementation = Object.class, description = "FHIR R4 QuestionnaireResponse")
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
