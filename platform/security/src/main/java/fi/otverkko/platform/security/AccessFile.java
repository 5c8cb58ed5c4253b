package fi.otverkko.platform.security;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.AccessEntry.Open;
import fi.otverkko.platform.security.AccessEntry.Opening;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads `access.yml`; whatever is wrong in it is told with its line.
final class AccessFile {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final int MOST_PER_MINUTE = 10_000;

    static List<AccessEntry> read(Reader yaml) {
        var root = new Yaml(new LoaderOptions()).compose(yaml);
        if (!(root instanceof MappingNode)) {
            throw new IllegalStateException("access.yml must have parts, things and operations");
        }
        return new AccessFile(AccessWords.of(root).only(Set.of("parts", "things", "operations"))).entries();
    }

    private final AccessWords file;
    private final AccessWords parts;
    private final List<AccessThing> things = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private AccessFile(AccessWords file) {
        this.file = file;
        this.parts = file.map("parts");
        parts.words().keySet().forEach(this::checkPart);
        var declared = file.map("things");
        for (var path : declared.words().keySet()) {
            checkPath(declared.line(), path);
            things.add(new AccessThing(path, declared.names(path)));
        }
    }

    private void checkPart(String part) {
        if (!part.matches("[a-z]+") || part.equals(AccessGrant.NONE)) {
            throw parts.wrong("has a part that is no small word, or none: " + part);
        }
        parts.required(part);
    }

    private List<AccessEntry> entries() {
        if (!(file.words().get("operations") instanceof MappingNode operations)) {
            throw file.wrong("lacks operations");
        }
        var entries = new ArrayList<AccessEntry>();
        for (var tuple : operations.getValue()) {
            entries.add(entry(tuple.getKeyNode(), tuple.getValueNode()));
        }
        parts.words().keySet().forEach(this::requireUsed);
        things.forEach(thing -> requireUsed(thing.path()));
        return entries;
    }

    private void requireUsed(String declared) {
        if (!used.contains(declared)) {
            throw file.wrong("declares what no operation is about: " + declared);
        }
    }

    private AccessEntry entry(Node key, Node value) {
        int line = AccessWords.lineOf(key);
        var said = key instanceof ScalarNode scalar ? scalar.getValue().split(" ", -1) : new String[0];
        if (said.length != 2 || !METHODS.contains(said[0])) {
            throw AccessWords.wrong(line, "must begin with a method and a path, such as GET /api/things");
        }
        checkPath(line, said[1]);
        var thing = thing(said[1]);
        @Nullable Opening open = null;
        var grants = new ArrayList<AccessGrant>();
        for (var item : AccessWords.items(value, "who may call it")) {
            var words = AccessWords.of(item);
            if (!words.has("open")) {
                grants.add(grant(words, thing));
            } else if (open == null) {
                open = open(words, thing);
            } else {
                throw words.wrong("is open a second time");
            }
        }
        if (grants.isEmpty() && open == null) {
            throw AccessWords.wrong(line, "is for nobody");
        }
        return new AccessEntry(
                HttpMethod.valueOf(said[0]),
                PathPatternParser.defaultInstance.parse(said[1]),
                thing,
                grants,
                open,
                line);
    }

    private static void checkPath(int line, String path) {
        if (!path.startsWith("/api/")) {
            throw AccessWords.wrong(line, "has a path outside /api/: " + path);
        }
    }

    /// The thing that an operation is about: of those whose path it begins with, the longest.
    private @Nullable AccessThing thing(String path) {
        @Nullable AccessThing found = null;
        for (var thing : things) {
            if (thing.owns(path)
                    && (found == null || thing.path().length() > found.path().length())) {
                found = thing;
            }
        }
        if (found != null) {
            used.add(found.path());
        }
        return found;
    }

    private AccessGrant grant(AccessWords words, @Nullable AccessThing thing) {
        words.only(Set.of("roles", "part", "states", "done"));
        var roles = roles(words);
        var part = words.required("part");
        if (!part.equals(AccessGrant.NONE) && !parts.has(part)) {
            throw words.wrong("has an unknown part: " + part);
        }
        if (!part.equals(AccessGrant.NONE) && thing == null) {
            throw words.wrong("asks for a part in no thing: " + part);
        }
        used.add(part);
        var done = words.has("done") ? states(words, "done", thing) : Set.<String>of();
        var states = states(words, "states", thing);
        if (done.stream().anyMatch(states::contains)) {
            throw words.wrong("has a state in both states and done");
        }
        return new AccessGrant(roles, part, states, done);
    }

    private static Opening open(AccessWords words, @Nullable AccessThing thing) {
        words.only(Set.of("open", "reason", "perMinute", "states")).required("reason");
        var why = one(words, Open.values(), words.required("open"));
        return new Opening(why, perMinute(words), states(words, "states", thing));
    }

    /// Names of states of the thing; all of them if nothing is said.
    private static Set<String> states(AccessWords words, String word, @Nullable AccessThing thing) {
        var known = thing == null ? List.<String>of() : thing.states();
        if (!words.has(word)) {
            return Set.copyOf(known);
        }
        var named = words.names(word);
        for (var state : named) {
            if (!known.contains(state)) {
                throw words.wrong("has an unknown state: " + state);
            }
        }
        return Set.copyOf(named);
    }

    /// A list of [Role] names, or `ANY`: whichever role the realm gave.
    private static Set<Role> roles(AccessWords words) {
        if (words.words().get("roles") instanceof ScalarNode any
                && any.getValue().equals("ANY")) {
            return EnumSet.allOf(Role.class);
        }
        var named = words.names("roles");
        if (named.isEmpty()) {
            throw words.wrong("needs ANY or a list of roles");
        }
        var roles = EnumSet.noneOf(Role.class);
        named.forEach(name -> roles.add(one(words, Role.values(), name)));
        return roles;
    }

    private static int perMinute(AccessWords words) {
        var given = words.required("perMinute");
        if (!given.matches("[1-9][0-9]{0,4}") || Integer.parseInt(given) > MOST_PER_MINUTE) {
            throw words.wrong("needs perMinute from 1 to " + MOST_PER_MINUTE);
        }
        return Integer.parseInt(given);
    }

    private static <E extends Enum<E>> E one(AccessWords words, E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> words.wrong("has an unknown name: " + name));
    }
}
