package fi.otverkko.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One operation of an OpenAPI description.
///
/// @param path       with its `{parameters}`
/// @param parameters of the path and the query; headers are known to the generator itself
/// @param body       the schema of its JSON body; null if it takes none
/// @param example    a body that is well formed; null if the description has none
/// @param whole      the whole description, in which references are looked up
public record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        @Nullable JsonNode example,
        JsonNode whole) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /// What a caller puts into the address.
    ///
    /// @param in `path` or `query`
    public record Parameter(String name, String in, JsonNode schema) {}

    /// All that a description has, in its order.
    public static List<Operation> of(JsonNode description) {
        var operations = new ArrayList<Operation>();
        for (var path : description.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(of(description, path.getKey(), operation.getKey(), operation.getValue()));
                }
            }
        }
        return operations;
    }

    private static Operation of(JsonNode description, String path, String method, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        for (var parameter : operation.path("parameters")) {
            var in = parameter.path("in").asString("");
            if (in.equals("path") || in.equals("query")) {
                parameters.add(new Parameter(parameter.path("name").asString(), in, parameter.path("schema")));
            }
        }
        var content = operation.path("requestBody").path("content").path("application/json");
        var example = content.path("example");
        for (var one : content.path("examples")) {
            example = one.path("value");
        }
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                content.has("schema") ? content.get("schema") : null,
                example.isMissingNode() ? null : example,
                description);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
