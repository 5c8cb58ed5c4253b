package fi.otverkko.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of a well-formed body in hostile hands.
final class Bodies {

    private static final String MARK = "\u0001hostile\u0001";
    private static final int TOO_LARGE = 300 * 1024;

    private final RandomGenerator random;

    Bodies(RandomGenerator random) {
        this.random = random;
    }

    /// The bytes of a body, a character each, and what was done to it.
    record Spoiled(String how, String bytes) {}

    /// @param good a body that the API would read
    Spoiled spoil(JsonNode good) {
        var text = good.toString();
        return switch (random.nextInt(16)) {
            case 0 -> new Spoiled("cut off", bytes(text.substring(0, random.nextInt(text.length()))));
            case 1 -> new Spoiled("followed by more", bytes(text + text));
            case 2 -> new Spoiled("one byte changed", changed(bytes(text)));
            case 3 -> new Spoiled("UTF-16", new String(text.getBytes(UTF_16), ISO_8859_1));
            case 4 -> new Spoiled("nested deep", bytes(nested(text)));
            case 5 -> new Spoiled("not JSON", bytes(Malice.text(random)));
            case 6 -> new Spoiled("a literal instead", bytes(Malice.literal(random)));
            case 7 -> new Spoiled("a field twice", bytes(twice(good)));
            case 8 ->
                random.nextInt(4) == 0
                        ? new Spoiled("too large", bytes("{\"a\":\"" + "x".repeat(TOO_LARGE) + "\"}"))
                        : new Spoiled("unknown field", bytes(unknown(good)));
            case 9 -> new Spoiled("a field missing", bytes(without(good)));
            case 10, 11, 12 ->
                new Spoiled("a value replaced by a literal", bytes(replaced(good, Malice.literal(random))));
            default ->
                new Spoiled("a value replaced by a text", bytes(replaced(good, Malice.quoted(Malice.text(random)))));
        };
    }

    private String changed(String body) {
        var changed = new StringBuilder(body);
        if (!body.isEmpty()) {
            changed.setCharAt(random.nextInt(body.length()), (char) random.nextInt(0x100));
        }
        return changed.toString();
    }

    private String nested(String text) {
        int depth = random.nextInt(20, 4_000);
        return random.nextBoolean()
                ? "[".repeat(depth) + text + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + text + "}".repeat(depth);
    }

    private String twice(JsonNode good) {
        var fields = new ArrayList<>(good.properties());
        if (fields.isEmpty()) {
            return "{\"a\":1,\"a\":2}";
        }
        var field = fields.get(random.nextInt(fields.size()));
        return "{\"" + field.getKey() + "\":" + field.getValue() + ","
                + good.toString().substring(1);
    }

    private String unknown(JsonNode good) {
        var copy = good.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.put(random.nextBoolean() ? "unknown" : "__proto__", 1);
        }
        return copy.toString();
    }

    private String without(JsonNode good) {
        var copy = good.deepCopy();
        var objects = new ArrayList<ObjectNode>();
        collect(copy, objects);
        if (!objects.isEmpty()) {
            var object = objects.get(random.nextInt(objects.size()));
            object.remove(new ArrayList<>(object.propertyNames()).get(random.nextInt(object.size())));
        }
        return copy.toString();
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            objects.add(object);
        }
        node.forEach(inner -> collect(inner, objects));
    }

    /// Puts a piece of JSON text, well formed or not, in the place of some value at some depth.
    private String replaced(JsonNode good, String literal) {
        var mark = JsonNodeFactory.instance.stringNode(MARK);
        var copy = good.deepCopy();
        var places = new ArrayList<Runnable>();
        places(copy, mark, places);
        if (places.isEmpty()) {
            return literal;
        }
        places.get(random.nextInt(places.size())).run();
        return copy.toString().replace(mark.toString(), literal);
    }

    private static void places(JsonNode node, JsonNode mark, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (var name : object.propertyNames()) {
                places.add(() -> object.set(name, mark));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, mark));
            }
        }
        node.forEach(inner -> places(inner, mark, places));
    }

    static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
