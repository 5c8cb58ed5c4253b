package fi.otverkko.gateway.docs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Keeps apart what two documents call by the same name.
final class Components {

    private static final String ROOT = "#/components/";

    private Components() {}

    /// Renames in place: a component that two services define differently, or that refers to one such, becomes
    /// `<service>.<name>` in both, and so does every reference to it.
    static void separate(Map<String, JsonNode> documents) {
        var apart = different(documents);
        documents.forEach((service, document) -> {
            document.path("components").properties().forEach(section -> {
                var components = (ObjectNode) section.getValue();
                for (var name : Set.copyOf(components.propertyNames())) {
                    if (apart.contains(reference(section.getKey(), name))) {
                        components.set(service + "." + name, components.remove(name));
                    }
                }
            });
            redirect(document, service, apart);
        });
    }

    private static Set<String> different(Map<String, JsonNode> documents) {
        Map<String, JsonNode> first = new HashMap<>();
        Map<String, Set<String>> shared = new HashMap<>(); // defined twice or more, with what they refer to
        Set<String> apart = new HashSet<>();
        for (var document : documents.values()) {
            document.path("components")
                    .properties()
                    .forEach(section -> section.getValue().properties().forEach(component -> {
                        var reference = reference(section.getKey(), component.getKey());
                        var known = first.putIfAbsent(reference, component.getValue());
                        if (known != null) {
                            shared.put(reference, references(component.getValue(), new TreeSet<>()));
                            if (!known.equals(component.getValue())) {
                                apart.add(reference);
                            }
                        }
                    }));
        }
        boolean grown;
        do {
            grown = false;
            for (var component : shared.entrySet()) {
                if (component.getValue().stream().anyMatch(apart::contains)) {
                    grown |= apart.add(component.getKey());
                }
            }
        } while (grown);
        return apart;
    }

    private static Set<String> references(JsonNode node, Set<String> found) {
        if (node instanceof StringNode text && text.asString().startsWith(ROOT)) {
            found.add(text.asString());
        }
        node.forEach(child -> references(child, found));
        return found;
    }

    /// References stand in `$ref` and in the mapping of a discriminator; no other text begins like one.
    private static void redirect(JsonNode node, String service, Set<String> apart) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(property -> {
                    var text = property.getValue().asString("");
                    if (property.getValue().isString() && apart.contains(text)) {
                        property.setValue(StringNode.valueOf(renamed(text, service)));
                    } else {
                        redirect(property.getValue(), service, apart);
                    }
                });
            case ArrayNode array -> array.forEach(item -> redirect(item, service, apart));
            default -> {}
        }
    }

    private static String renamed(String reference, String service) {
        int name = reference.lastIndexOf('/') + 1;
        return reference.substring(0, name) + service + "." + reference.substring(name);
    }

    private static String reference(String section, String name) {
        return ROOT + section + "/" + name;
    }
}
