package fi.otverkko.intake.questionnaire;

import fi.otverkko.platform.kernel.Refusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The published forms, read once. A version stays as it is for ever: whoever began on it ends on it. A correction is a
/// new file with a new version beside the old one.
@Component
public class Questionnaires {

    private static final List<String> FILES =
            List.of("pre-information-identified-1.0", "pre-information-anonymous-1.0", "recommendations-1.0");

    private final Map<String, Published> byFile = new LinkedHashMap<>();

    /// A form and its text.
    ///
    /// @param json FHIR R4, without the white space of the file
    record Published(Questionnaire form, String json) {}

    /// @throws IOException if a form is missing from the service
    Questionnaires(JsonMapper json) throws IOException {
        for (var file : FILES) {
            try (var in = new ClassPathResource("forms/" + file + ".json").getInputStream()) {
                var tree = json.readTree(in);
                var form = QuestionnaireReader.read(tree);
                byFile.put(key(form.name(), form.version()), new Published(form, json.writeValueAsString(tree)));
            }
        }
    }

    /// In the order of their publication.
    public List<Questionnaire> all() {
        return byFile.values().stream().map(Published::form).toList();
    }

    /// One version of a form.
    ///
    /// @throws Refusal.Unknown `form-unknown`
    public Questionnaire get(String name, String version) {
        return published(name, version).form();
    }

    /// @throws Refusal.Unknown `form-unknown`
    Published published(String name, String version) {
        var published = byFile.get(key(name, version));
        if (published == null) {
            throw new Refusal.Unknown("form-unknown");
        }
        return published;
    }

    private static String key(String name, String version) {
        return name + '|' + version;
    }
}
