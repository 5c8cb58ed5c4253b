package fi.otverkko.gateway.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.util.AntPathMatcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts the services' OpenAPI documents together into one: each service's paths under its tag, the components
/// side by side. What two services define differently under one name carries the service's name in front.
final class ApiDescription {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode whole;
    private final Set<String> open;

    /// @param base what holds for the whole API: `info`, `servers`, `security`, the security schemes
    /// @param open requests without sign-in, as `METHOD /path/pattern`
    ApiDescription(ObjectNode base, Set<String> open) {
        this.whole = base.deepCopy();
        this.open = open;
    }

    /// @param documents by name of the service; the order stays
    JsonNode with(Map<String, JsonNode> documents) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        documents.forEach((service, document) -> all.put(service, document.deepCopy()));
        all.put("gateway", whole);
        Components.separate(all);
        all.remove("gateway");
        all.forEach(this::add);
        return whole;
    }

    private void add(String service, JsonNode document) {
        document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/" + service + "/"))
                .forEach(path -> {
                    path.getValue().properties().stream()
                            .filter(method -> METHODS.contains(method.getKey()))
                            .forEach(method ->
                                    settle(service, method.getKey(), path.getKey(), (ObjectNode) method.getValue()));
                    whole.withObjectProperty("paths").set(path.getKey(), path.getValue());
                });
        document.path("components").properties().stream()
                .filter(section -> !section.getKey().equals("securitySchemes"))
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(component -> whole.withObjectProperty("components")
                                .withObjectProperty(section.getKey())
                                .set(component.getKey(), component.getValue())));
    }

    private void settle(String service, String method, String path, ObjectNode operation) {
        ArrayNode tags = operation.putArray("tags");
        tags.add(service);
        operation.put(
                "operationId", service + "-" + operation.path("operationId").asString(method));
        operation.remove("security");
        if (isOpen(method, path)) {
            operation.putArray("security");
        }
    }

    private boolean isOpen(String method, String path) {
        return open.stream()
                .map(entry -> entry.split(" ", 2))
                .anyMatch(entry -> entry[0].equalsIgnoreCase(method) && new AntPathMatcher().match(entry[1], path));
    }
}
