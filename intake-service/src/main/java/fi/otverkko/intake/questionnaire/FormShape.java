package fi.otverkko.intake.questionnaire;

import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Whether JSON has the shape of a form: what is asked stands in three languages, is called by a name of its own, and
/// depends on what is there. Finds all that is wrong, where [QuestionnaireReader] ends with the first.
final class FormShape {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final Set<String> TYPES =
            Set.of("group", "display", "choice", "text", "string", "boolean", "integer", "date");
    private static final int DEEPEST = 6;

    private final Map<String, JsonNode> items = new LinkedHashMap<>();
    private final List<Wrong> wrong = new ArrayList<>();

    private FormShape() {}

    static List<Wrong> findings(JsonNode form) {
        var shape = new FormShape();
        shape.languages(form, "title", "title");
        shape.level(form, 1);
        shape.items.forEach(shape::conditions);
        return List.copyOf(shape.wrong);
    }

    private void level(JsonNode parent, int depth) {
        for (var item : parent.path("item")) {
            var linkId = item.path("linkId").asString("");
            var shown = Check.shown(linkId);
            if (shown.equals("?")) {
                wrong.add(Wrong.of(shown, "link-id-malformed"));
            } else if (items.putIfAbsent(linkId, item) != null) {
                wrong.add(Wrong.of(shown, "link-id-twice"));
            }
            if (!TYPES.contains(item.path("type").asString(""))) {
                wrong.add(Wrong.of(
                        shown,
                        "form-type",
                        String.join(", ", TYPES.stream().sorted().toList())));
            }
            languages(item, "text", shown);
            options(item, shown);
            if (depth < DEEPEST) {
                level(item, depth + 1);
            } else if (item.has("item")) {
                wrong.add(Wrong.of(shown, "form-too-deep", DEEPEST));
            }
        }
    }

    private void options(JsonNode item, String shown) {
        if (item.path("type").asString("").equals("choice") != item.has("answerOption")) {
            wrong.add(Wrong.of(shown, "form-options"));
        }
        var codes = new HashSet<String>();
        for (var option : item.path("answerOption")) {
            var coding = option.path("valueCoding");
            var code = coding.path("code").asString("");
            if (!code.matches("[A-Z][A-Z0-9_]{0,59}") || !codes.add(code)) {
                wrong.add(Wrong.of(shown, "form-code"));
            } else {
                languages(coding, "display", shown + '=' + code);
            }
        }
    }

    private void languages(JsonNode node, String name, String shown) {
        var texts = QuestionnaireReader.languages(node, name);
        var missing = LANGUAGES.stream()
                .filter(language -> texts.getOrDefault(language, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            wrong.add(Wrong.of(shown, "language-missing", String.join(", ", missing)));
        }
    }

    private void conditions(String linkId, JsonNode item) {
        for (var condition : item.path("enableWhen")) {
            var question = condition.path("question").asString("");
            var asked = items.get(question);
            if (asked == null) {
                wrong.add(Wrong.of(linkId, "condition-question", Check.shown(question)));
            } else if (!condition.path("operator").asString("").equals("=") || !canBe(asked, condition)) {
                wrong.add(Wrong.of(linkId, "condition-answer", question));
            }
        }
    }

    private static boolean canBe(JsonNode asked, JsonNode condition) {
        var code = condition.path("answerCoding").path("code").asString("");
        return condition.has("answerCoding")
                ? codes(asked).anyMatch(code::equals)
                : condition.path("answerBoolean").isBoolean()
                        && asked.path("type").asString("").equals("boolean");
    }

    private static Stream<String> codes(JsonNode item) {
        return item.path("answerOption")
                .valueStream()
                .map(option -> option.path("valueCoding").path("code").asString(""));
    }
}
