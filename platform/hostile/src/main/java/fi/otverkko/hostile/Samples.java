package fi.otverkko.hostile;

import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Values that a schema allows, as far as the schema says it.
final class Samples {

    private static final int DEPTH = 8;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode whole;
    private final RandomGenerator random;

    /// @param whole where references lead
    Samples(JsonNode whole, RandomGenerator random) {
        this.whole = whole;
        this.random = random;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode given, int depth) {
        var schema = resolved(given);
        if (depth > DEPTH) {
            return JSON.nullNode();
        }
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        for (var choice : new String[] {"oneOf", "anyOf", "allOf"}) {
            if (schema.path(choice).isArray() && !schema.path(choice).isEmpty()) {
                return of(schema.path(choice).get(0), depth + 1);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> JSON.arrayNode().add(of(schema.path("items"), depth + 1));
            case "integer" -> JSON.numberNode(schema.path("minimum").asInt(0) + 1);
            case "number" -> JSON.numberNode(1.5);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(text(schema));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        for (var property : schema.path("properties").properties()) {
            object.set(property.getKey(), of(property.getValue(), depth + 1));
        }
        return object;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "date" -> "2027-03-11";
            case "date-time" -> "2027-03-11T10:00:00Z";
            case "uuid" -> "00000000-0000-4000-8000-000000000001";
            case "email" -> "nobody@demo.example";
            default -> "x".repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }

    /// In OpenAPI 3.1 a type may be a list with `null` in it.
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            for (var one : type) {
                if (!one.asString().equals("null")) {
                    return one.asString();
                }
            }
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    private JsonNode resolved(JsonNode schema) {
        var now = schema;
        for (int i = 0; i < DEPTH && now.has("$ref"); i++) {
            now = whole.at(now.get("$ref").asString().substring(1));
        }
        return now;
    }
}
