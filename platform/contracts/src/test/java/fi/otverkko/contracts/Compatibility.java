package fi.otverkko.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Compares two schemas of one event type and names everything by which the newer one breaks a
/// promise of the older: for a consumer that reads what is published now, and for one that still has
/// to read what was published then.
final class Compatibility {

    private final JsonNode released;
    private final JsonNode current;
    private final List<String> breaks = new ArrayList<>();

    private Compatibility(JsonNode released, JsonNode current) {
        this.released = released;
        this.current = current;
    }

    /// Empty if the newer schema only adds what may be absent.
    static List<String> breaks(JsonNode released, JsonNode current) {
        var comparison = new Compatibility(released, current);
        comparison.compare("", released, current);
        return comparison.breaks;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        var was = resolve(before, released);
        var is = resolve(after, current);
        if (!strings(was.path("type")).equals(strings(is.path("type")))) {
            breaks.add(
                    "%s: type was %s and is %s".formatted(path, strings(was.path("type")), strings(is.path("type"))));
        }
        if (!was.path("format").equals(is.path("format"))) {
            breaks.add("%s: format was %s and is %s".formatted(path, text(was, "format"), text(is, "format")));
        }
        compareCodes(path, strings(was.path("enum")), strings(is.path("enum")), is.has("enum"), was.has("enum"));
        if (was.path("additionalProperties").asBoolean(true)
                && !is.path("additionalProperties").asBoolean(true)) {
            breaks.add(path + ": no longer open for further properties");
        }
        if (!was.path("pattern").equals(is.path("pattern"))) {
            breaks.add("%s: pattern was %s and is %s".formatted(path, text(was, "pattern"), text(is, "pattern")));
        }
        compareProperties(path, was, is);
        if (was.has("items") && is.has("items")) {
            compare(path + "[]", was.get("items"), is.get("items"));
        }
    }

    private void compareCodes(String path, Set<String> was, Set<String> is, boolean now, boolean before) {
        if (now && !before) {
            breaks.add(path + ": only some values are allowed now");
        } else if (now && !is.containsAll(was)) {
            was.removeAll(is);
            breaks.add("%s: values %s are no longer allowed".formatted(path, was));
        }
    }

    private void compareProperties(String path, JsonNode was, JsonNode is) {
        for (var name : was.path("properties").propertyNames()) {
            var property = is.path("properties").path(name);
            if (property.isMissingNode()) {
                breaks.add(path + "/" + name + ": gone");
            } else {
                compare(path + "/" + name, was.get("properties").get(name), property);
            }
        }
        var promised = strings(was.path("required"));
        var demanded = strings(is.path("required"));
        demanded.stream()
                .filter(name -> !promised.contains(name))
                .forEach(name -> breaks.add(path + "/" + name + ": required, which it was not"));
        promised.stream()
                .filter(name ->
                        !demanded.contains(name) && is.path("properties").has(name))
                .forEach(name -> breaks.add(path + "/" + name + ": may be absent, which it could not"));
        if (!was.path("additionalProperties").asBoolean(true)) {
            is.path("properties").propertyNames().stream()
                    .filter(name -> !was.path("properties").has(name))
                    .forEach(name -> breaks.add(path + "/" + name + ": added to a closed schema"));
        }
    }

    private static JsonNode resolve(JsonNode schema, JsonNode root) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    private static Set<String> strings(JsonNode oneOrMany) {
        if (oneOrMany instanceof MissingNode) {
            return new TreeSet<>();
        }
        return oneOrMany.isArray()
                ? StreamSupport.stream(oneOrMany.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(Set.of(oneOrMany.asString()));
    }

    private static String text(JsonNode schema, String name) {
        return schema.path(name).asString("none");
    }
}
