package fi.otverkko.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A form that is filled in, as a portal would send it: the sample of the shipped form, and what a test changes in it.
final class Filled {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode response;

    private Filled(ObjectNode response) {
        this.response = response;
    }

    /// Whole, for such a request.
    ///
    /// @param mode `IDENTIFIED` or `ANONYMOUS`
    static Filled in(String mode) {
        var filled = new Filled(
                (ObjectNode) tree("forms/pre-information-" + mode.toLowerCase(Locale.ROOT) + "-1.0-sample.json"));
        return mode.equals("ANONYMOUS") ? filled.ordinary() : filled;
    }

    /// Without what would warn in an anonymous request.
    private Filled ordinary() {
        return code("E1", "DEMANDING_SEPARATION").code("K1", "NONE");
    }

    private static JsonNode tree(String file) {
        try (var in = Objects.requireNonNull(Filled.class.getClassLoader().getResourceAsStream(file))) {
            return JSON.readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A shipped form under another version.
    static String published(String form, String version) {
        return ((ObjectNode) tree("forms/" + form + ".json"))
                .put("version", version)
                .toString();
    }

    /// With these texts as the answers to a question.
    Filled text(String linkId, String... texts) {
        each(response, item -> {
            if (item.path("linkId").asString().equals(linkId)) {
                var answers = item.putArray("answer");
                Arrays.stream(texts).forEach(text -> answers.addObject().put("valueString", text));
            }
        });
        return this;
    }

    /// With this code as the only answer to a question.
    Filled code(String linkId, String code) {
        each(response, item -> {
            if (item.path("linkId").asString().equals(linkId)) {
                item.putArray("answer").addObject().putObject("valueCoding").put("code", code);
            }
        });
        return this;
    }

    /// With the same text wherever somebody writes.
    Filled everyText(String text) {
        each(
                response,
                item -> item.path("answer").forEach(answer -> {
                    if (answer.has("valueString")) {
                        ((ObjectNode) answer).put("valueString", text);
                    }
                }));
        return this;
    }

    /// Only these sections.
    Filled only(String... sections) {
        var items = (ArrayNode) response.path("item");
        for (int i = items.size() - 1; i >= 0; i--) {
            if (!Arrays.asList(sections).contains(items.path(i).path("linkId").asString())) {
                items.remove(i);
            }
        }
        return this;
    }

    /// With one more item at the top.
    Filled item(String json) {
        ((ArrayNode) response.path("item")).add(JSON.readTree(json));
        return this;
    }

    String json() {
        return response.toString();
    }

    private static void each(JsonNode parent, Consumer<ObjectNode> change) {
        for (var item : parent.path("item")) {
            change.accept((ObjectNode) item);
            each(item, change);
        }
    }
}
