package fi.otverkko.intake.questionnaire;

import fi.otverkko.platform.kernel.Refusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The forms that come with the service. A correction is a new file with a new version beside the old one.
final class ShippedForms {

    private static final List<String> FILES = List.of(
            "pre-information-identified-1.0",
            "pre-information-anonymous-1.0",
            "recommendations-1.0",
            "recommendations-1.1");

    private final Map<String, Published> byId = new LinkedHashMap<>();

    /// A form and its text.
    ///
    /// @param json FHIR R4, without white space
    record Published(Questionnaire form, String json) {

        /// @throws IllegalArgumentException if it is not a form within the subset
        static Published of(JsonNode tree, JsonMapper json) {
            return new Published(QuestionnaireReader.read(tree), json.writeValueAsString(tree));
        }

        String id() {
            return ShippedForms.id(form.name(), form.version());
        }
    }

    /// @throws IOException if a form is missing from the service
    ShippedForms(JsonMapper json) throws IOException {
        for (var file : FILES) {
            try (var in = new ClassPathResource("forms/" + file + ".json").getInputStream()) {
                var published = Published.of(json.readTree(in), json);
                byId.put(published.id(), published);
            }
        }
    }

    List<Questionnaire> all() {
        return byId.values().stream().map(Published::form).toList();
    }

    @Nullable
    Published find(String id) {
        return byId.get(id);
    }

    /// @throws Refusal.Unknown `form-unknown`
    Published published(String name, String version) {
        var published = find(id(name, version));
        if (published == null) {
            throw new Refusal.Unknown("form-unknown");
        }
        return published;
    }

    /// @throws Refusal.Unknown `form-unknown`
    Questionnaire get(String name, String version) {
        return published(name, version).form();
    }

    static String id(String name, String version) {
        return name + '|' + version;
    }
}
