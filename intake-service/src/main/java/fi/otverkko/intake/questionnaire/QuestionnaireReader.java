package fi.otverkko.intake.questionnaire;

import fi.otverkko.intake.questionnaire.Item.Bounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Reads a form from FHIR R4 JSON. What is outside the subset is refused, so that no condition is overlooked.
final class QuestionnaireReader {

    static final String CANONICAL = "urn:ot-verkko:form:";
    private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";

    /// Where the form gives no bound of its own.
    private static final int LONGEST = 3000;

    /// @throws IllegalArgumentException if it is not a form within the subset
    static Questionnaire read(JsonNode form) {
        var url = form.path("url").asString();
        if (!url.startsWith(CANONICAL)) {
            throw new IllegalArgumentException("not a form of ours");
        }
        var mode = form.at("/useContext/0/valueCodeableConcept/coding/0/code").asString("");
        return Questionnaire.of(
                url.substring(CANONICAL.length()),
                form.path("version").asString(),
                url,
                languages(form, "title"),
                mode.isEmpty() ? null : mode,
                items(form));
    }

    /// A text and its translations.
    static Map<String, String> languages(JsonNode node, String name) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("fi", node.path(name).asString());
        for (var translation : node.path("_" + name).path("extension")) {
            var parts = translation.path("extension");
            texts.put(
                    parts.path(0).path("valueCode").asString(),
                    parts.path(1).path("valueString").asString());
        }
        return texts;
    }

    private static List<Item> items(JsonNode parent) {
        var items = new ArrayList<Item>();
        parent.path("item").forEach(item -> items.add(item(item)));
        return items;
    }

    private static Item item(JsonNode item) {
        var options = new LinkedHashMap<String, Map<String, String>>();
        var exclusive = new LinkedHashSet<String>();
        for (var option : item.path("answerOption")) {
            var code = option.path("valueCoding").path("code").asString();
            if (options.put(code, languages(option.path("valueCoding"), "display")) != null) {
                throw new IllegalArgumentException("the same code twice: " + code);
            }
            if (option.has("extension")) {
                exclusive.add(code);
            }
        }
        return new Item(
                item.path("linkId").asString(),
                Item.Type.valueOf(item.path("type").asString().toUpperCase(Locale.ROOT)),
                new Item.Wording(languages(item, "text"), options),
                item.path("required").asBoolean(false),
                item.path("repeats").asBoolean(false),
                bounds(item, options.size()),
                options.keySet(),
                exclusive,
                conditions(item),
                item.path("enableBehavior").asString("all").equals("all"),
                items(item));
    }

    private static Bounds bounds(JsonNode item, int options) {
        int occurs = item.path("repeats").asBoolean(false) ? options : 1;
        return new Bounds(
                item.path("maxLength").asInt(LONGEST),
                extension(item, "questionnaire-maxOccurs", occurs),
                extension(item, "minValue", 0),
                extension(item, "maxValue", Integer.MAX_VALUE));
    }

    private static int extension(JsonNode item, String name, int otherwise) {
        for (var extension : item.path("extension")) {
            if (extension.path("url").asString().equals(FHIR + name)) {
                return extension.path("valueInteger").asInt();
            }
        }
        return otherwise;
    }

    private static List<Item.Condition> conditions(JsonNode item) {
        var conditions = new ArrayList<Item.Condition>();
        for (var condition : item.path("enableWhen")) {
            if (!condition.path("operator").asString().equals("=")) {
                throw new IllegalArgumentException("an operator that is not read");
            }
            var expected = condition.has("answerCoding")
                    ? (Object) condition.path("answerCoding").path("code").asString()
                    : (Object) condition.path("answerBoolean").asBoolean();
            conditions.add(new Item.Condition(condition.path("question").asString(), expected));
        }
        return conditions;
    }

    private QuestionnaireReader() {}
}
