package fi.otverkko.platform.launcher.journey;

import fi.otverkko.platform.launcher.instance.Instance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One synthetic case of `deployment/demo/consultations.json`, as the requester writes it down.
///
/// @param screen         codes for the OT screen
/// @param text           what only those with a part in the case may read
/// @param recommendation what the meeting recommends, without its due date
record DemoCase(
        String title, Map<String, Object> screen, Map<String, Object> text, Map<String, Object> recommendation) {

    static DemoCase of(Instance instance, String id) {
        var file = instance.deployment().resolve("demo/consultations.json");
        var json = JsonMapper.builder().build();
        for (var one : json.readTree(file.toFile()).required("cases")) {
            if (one.required("id").asString().equals(id)) {
                return new DemoCase(
                        one.required("title").asString(),
                        map(json, one.required("screen")),
                        map(json, one.required("text")),
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
        return word.isEmpty() ? this : new DemoCase(title, screen, marked(text, word), marked(recommendation, word));
    }

    private static Map<String, Object> marked(Map<String, Object> texts, String word) {
        var marked = new LinkedHashMap<>(texts);
        marked.replaceAll((name, value) -> switch (value) {
            case List<?> several -> {
                var all = new ArrayList<>();
                several.forEach(one -> all.add(one + " " + word));
                yield all;
            }
            case String one when !name.equals("type") && !name.equals("agreedWithFamily") -> one + " " + word;
            default -> value;
        });
        return marked;
    }
}
