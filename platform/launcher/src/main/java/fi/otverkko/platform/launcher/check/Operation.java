package fi.otverkko.platform.launcher.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One operation of an OpenAPI description, with its own examples.
final class Operation {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final String method;
    private final String path;
    private final JsonNode described;
    private final JsonNode description;

    private Operation(String method, String path, JsonNode described, JsonNode description) {
        this.method = method.toUpperCase(Locale.ROOT);
        this.path = path;
        this.described = described;
        this.description = description;
    }

    /// All of a description.
    static List<Operation> of(JsonNode description) {
        var operations = new ArrayList<Operation>();
        for (var path : description.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(new Operation(method.getKey(), path.getKey(), method.getValue(), description));
                }
            }
        }
        return operations;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    boolean asksForEdition() {
        return parameters("header").anyMatch(parameter -> name(parameter).equals("If-Match"));
    }

    boolean tellsOf(int status) {
        return described.path("responses").has(Integer.toString(status));
    }

    boolean lacksExample() {
        return described.at("/requestBody/required").asBoolean(false) && bodies().isEmpty();
    }

    /// The names of its examples; an empty name for the only one, also where there is no body.
    Set<String> examples() {
        return bodies().isEmpty() ? Set.of("") : bodies().keySet();
    }

    /// The body of that example; null where there is none.
    @Nullable
    JsonNode body(String example) {
        return bodies().get(example);
    }

    /// Written at the operation, or else at the schema, or else field by field.
    private Map<String, JsonNode> bodies() {
        var bodies = new LinkedHashMap<String, JsonNode>();
        var content = described.at("/requestBody/content/application~1json");
        for (var named : content.path("examples").properties()) {
            bodies.put(named.getKey(), named.getValue().path("value"));
        }
        if (bodies.isEmpty()) {
            var schema = resolved(content.path("schema"));
            Stream.of(content.path("example"), schema.path("example"), schema.at("/examples/0"))
                    .filter(example -> !example.isMissingNode())
                    .findFirst()
                    .or(() -> Optional.of(fields(schema)).filter(fields -> !fields.isEmpty()))
                    .ifPresent(example -> bodies.put("", example));
        }
        return bodies;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? description.at(schema.path("$ref").asString().substring(1))
                : schema;
    }

    private static ObjectNode fields(JsonNode schema) {
        var body = JsonNodeFactory.instance.objectNode();
        for (var field : schema.path("properties").properties()) {
            if (field.getValue().has("example")) {
                body.set(field.getKey(), field.getValue().path("example"));
            }
        }
        return body;
    }

    /// The query of the examples of its parameters, with the question mark; empty if there are none.
    String query() {
        var query = parameters("query")
                .filter(parameter -> !given(parameter).isEmpty())
                .map(parameter -> name(parameter) + "=" + URLEncoder.encode(given(parameter), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
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

    private static String given(JsonNode parameter) {
        return parameter
                .path("example")
                .asString(parameter.at("/schema/example").asString(""));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
