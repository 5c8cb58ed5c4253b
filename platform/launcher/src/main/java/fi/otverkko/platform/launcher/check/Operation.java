package fi.otverkko.platform.launcher.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/// One operation of an OpenAPI description, with its own examples.
final class Operation {

    private static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000000";

    private final String method;
    private final String path;
    private final JsonNode described;
    private final JsonNode description;

    Operation(String method, String path, JsonNode described, JsonNode description) {
        this.method = method.toUpperCase(Locale.ROOT);
        this.path = path;
        this.described = described;
        this.description = description;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    boolean creates() {
        return method.equals("POST") && !path.contains("{");
    }

    /// The roles that may.
    Stream<String> roles() {
        return described.path("x-roles").valueStream().map(JsonNode::asString);
    }

    boolean asksFor(String header) {
        return parameters("header").anyMatch(parameter -> name(parameter).equals(header));
    }

    boolean lacksExample() {
        return described.at("/requestBody/required").asBoolean(false) && example() == null;
    }

    /// The example body: written at the operation, or else at the schema, or else field by field.
    @Nullable
    JsonNode example() {
        var content = described.at("/requestBody/content/application~1json");
        for (var named : content.path("examples")) {
            return named.path("value");
        }
        var schema = content.path("schema");
        if (schema.has("$ref")) {
            schema = description.at(schema.path("$ref").asString().substring(1));
        }
        var named = content.path("examples").values().stream().map(each -> each.path("value"));
        return Stream.concat(
                        named,
                        Stream.of(
                                content.path("example"),
                                schema.path("example"),
                                schema.at("/examples/0"),
                                fields(schema)))
                .filter(example -> !example.isMissingNode())
                .findFirst()
                .orElse(null);
    }

    private static JsonNode fields(JsonNode schema) {
        var body = JsonNodeFactory.instance.objectNode();
        for (var field : schema.path("properties").properties()) {
            if (field.getValue().has("example")) {
                body.set(field.getKey(), field.getValue().path("example"));
            }
        }
        return body.isEmpty() ? MissingNode.getInstance() : body;
    }

    /// Path and query, filled in.
    ///
    /// @param created ids by the path they were created at; where there is none, the example's, or else nobody's
    String target(Map<String, String> created) {
        var query = parameters("query")
                .filter(parameter -> !given(parameter, "").isEmpty())
                .map(parameter ->
                        name(parameter) + "=" + URLEncoder.encode(given(parameter, ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return filled(path, created) + (query.isEmpty() ? "" : "?" + query);
    }

    /// The path of the thing that this changes: up to its first id.
    String thing(Map<String, String> created) {
        return filled(path.replaceAll("(}).*", "$1"), created);
    }

    private String filled(String pattern, Map<String, String> created) {
        var filled = pattern;
        for (var parameter : parameters("path").toList()) {
            var place = "{" + name(parameter) + "}";
            var collection = path.substring(0, Math.max(0, path.indexOf(place) - 1));
            filled = filled.replace(place, created.getOrDefault(collection, given(parameter, NOBODYS_ID)));
        }
        return filled;
    }

    private Stream<JsonNode> parameters(String in) {
        return described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals(in));
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asString("");
    }

    private static String given(JsonNode parameter, String otherwise) {
        return parameter
                .path("example")
                .asString(parameter.at("/schema/example").asString(otherwise));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
