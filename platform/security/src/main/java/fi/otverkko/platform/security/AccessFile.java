package fi.otverkko.platform.security;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.AccessEntry.Open;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads `access.yml`; whatever is wrong in it is told with its line.
final class AccessFile {

    private static final Set<String> WORDS =
            Set.of("method", "path", "roles", "part", "states", "open", "reason", "perMinute");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final int MOST_PER_MINUTE = 10_000;

    static List<AccessEntry> read(Reader yaml) {
        var root = new Yaml(new LoaderOptions()).compose(yaml);
        if (!(root instanceof SequenceNode sequence)) {
            throw new IllegalStateException("access.yml must be a list");
        }
        var entries = new ArrayList<AccessEntry>();
        for (var node : sequence.getValue()) {
            entries.add(new AccessFile(node).entry());
        }
        return entries;
    }

    private final int line;
    private final Map<String, Node> words = new HashMap<>();

    private AccessFile(Node node) {
        this.line = node.getStartMark().getLine() + 1;
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("must be {method: …, path: …, …}");
        }
        for (var tuple : mapping.getValue()) {
            var word = scalar(tuple.getKeyNode());
            if (!WORDS.contains(word)) {
                throw wrong("has an unknown word: " + word);
            }
            if (words.put(word, tuple.getValueNode()) != null) {
                throw wrong("says twice: " + word);
            }
        }
    }

    private AccessEntry entry() {
        var method = required("method");
        var path = required("path");
        if (!METHODS.contains(method)) {
            throw wrong("has an unknown method: " + method);
        }
        if (!path.startsWith("/api/")) {
            throw wrong("has a path outside /api/: " + path);
        }
        boolean open = words.containsKey("open");
        if (open == words.containsKey("roles")) {
            throw wrong("needs either roles or open");
        }
        return new AccessEntry(
                HttpMethod.valueOf(method),
                PathPatternParser.defaultInstance.parse(path),
                open ? Set.of() : roles(),
                open ? null : required("part"),
                text("states"),
                open ? open() : null,
                open ? perMinute() : 0,
                line);
    }

    /// A list of [Role] names, or `ANY`: whichever role the realm gave.
    private Set<Role> roles() {
        var node = words.get("roles");
        if (node instanceof ScalarNode any && any.getValue().equals("ANY")) {
            return Set.copyOf(EnumSet.allOf(Role.class));
        }
        if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw wrong("needs ANY or a list of roles");
        }
        var roles = EnumSet.noneOf(Role.class);
        for (var name : list.getValue()) {
            roles.add(one(Role.values(), scalar(name)));
        }
        return Set.copyOf(roles);
    }

    private Open open() {
        required("reason");
        return one(Open.values(), required("open"));
    }

    private int perMinute() {
        var given = required("perMinute");
        if (!given.matches("[1-9][0-9]{0,4}") || Integer.parseInt(given) > MOST_PER_MINUTE) {
            throw wrong("needs perMinute from 1 to " + MOST_PER_MINUTE);
        }
        return Integer.parseInt(given);
    }

    private <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("has an unknown name: " + name));
    }

    private String required(String word) {
        var given = text(word);
        if (given == null || given.isBlank()) {
            throw wrong("lacks " + word);
        }
        return given;
    }

    private @Nullable String text(String word) {
        var node = words.get(word);
        return node == null ? null : scalar(node);
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong("has a list or map where a word belongs");
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException("access.yml line " + line + " " + what);
    }
}
