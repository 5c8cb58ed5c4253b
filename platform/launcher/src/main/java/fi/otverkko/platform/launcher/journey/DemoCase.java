package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.launcher.instance.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One synthetic case of `deployment/demo/consultations.json`, as the requester writes it down.
///
/// @param response       the form, filled in: a FHIR R4 QuestionnaireResponse
/// @param recommendation what the meeting recommends, without its due date
record DemoCase(String title, Map<String, Object> response, Map<String, Object> recommendation) {

    /// Codes of the measure; all other texts in a case are somebody's words.
    private static final Set<String> CODES = Set.of("type", "agreedWithFamily");

    static DemoCase of(Instance instance, String id) {
        var file = instance.deployment().resolve("demo/consultations.json");
        var json = JsonMapper.builder().build();
        for (var one : json.readTree(file.toFile()).required("cases")) {
            if (one.required("id").asString().equals(id)) {
                return new DemoCase(
                        one.required("title").asString(),
                        map(json, one.required("response")),
                        map(json, one.required("recommendation")));
            }
        }
        throw new IllegalArgumentException("no case " + id + " in " + file);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonMapper json, JsonNode node) {
        return json.treeToValue(node, Map.class);
    }

    /// The same case with a word added to every text of it.
    DemoCase marked(String word) {
        return word.isEmpty() ? this : new DemoCase(title, written(response, word), marked(recommendation, word));
    }

    private static Map<String, Object> marked(Map<String, Object> measure, String word) {
        var marked = new LinkedHashMap<>(measure);
        marked.replaceAll((name, value) -> CODES.contains(name) ? value : value + " " + word);
        return marked;
    }

    /// Below the names of FHIR, only a `valueString` was written by somebody.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> written(Map<String, Object> node, String word) {
        var marked = new LinkedHashMap<>(node);
        marked.replaceAll((name, value) -> switch (value) {
            case String text when name.equals("valueString") -> text + " " + word;
            case List<?> several ->
                several.stream()
                        .map(one -> written((Map<String, Object>) one, word))
                        .toList();
            default -> value;
        });
        return marked;
    }
}
