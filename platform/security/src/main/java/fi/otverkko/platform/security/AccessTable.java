package fi.otverkko.platform.security;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may call what in one service: its `access.yml`. What the table does not name, nobody may call.
///
/// An operation has grants, `{roles: [ROLE, …] | ANY, part, states?, done?}`, or needs no sign-in,
/// `{open: PUBLIC | ONE_TIME_LINK, reason, perMinute, states?}`. Roles are checked here; part and states by the rules
/// of the service, and a walk through all of them in its tests proves that rules and table agree (decision 0016).
public final class AccessTable {

    private final List<AccessEntry> entries;

    private AccessTable(List<AccessEntry> entries) {
        var sorted = new ArrayList<>(entries);
        sorted.sort((one, other) -> one.path().compareTo(other.path())); // the most specific path first, as Spring
        this.entries = List.copyOf(sorted);
    }

    /// Reads and checks the table.
    ///
    /// @throws IllegalStateException naming the line that is malformed or stands twice
    static AccessTable load(Resource file) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a service needs an access.yml", unreadable);
        }
    }

    static AccessTable read(Reader yaml) {
        var entries = AccessFile.read(yaml);
        Map<String, Integer> lines = new HashMap<>();
        for (var entry : entries) {
            var before = lines.put(operation(entry.method().name(), entry.path().getPatternString()), entry.line());
            if (before != null) {
                throw new IllegalStateException(
                        "access.yml line " + entry.line() + " says again what line " + before + " says");
            }
        }
        return new AccessTable(entries);
    }

    /// The line for a call.
    Optional<AccessEntry> entry(HttpMethod method, PathContainer path) {
        return entries.stream()
                .filter(entry -> entry.covers(method) && entry.path().matches(path))
                .findFirst();
    }

    /// The methods that the table knows for a path; empty if it does not know the path.
    Set<HttpMethod> methods(PathContainer path) {
        return entries.stream()
                .filter(entry -> entry.path().matches(path))
                .map(AccessEntry::method)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<AccessEntry> entries() {
        return entries;
    }

    /// The operations of controllers that the table lacks, such as `GET /api/things/{}`; for the house
    /// rules, since such an operation could never be called.
    public Set<String> uncovered(RequestMappingHandlerMapping mapping) {
        var lacking = operations(mapping);
        lacking.removeAll(operations());
        return lacking;
    }

    /// The lines of the table that no controller answers.
    public Set<String> unanswered(RequestMappingHandlerMapping mapping) {
        var idle = operations();
        idle.removeAll(operations(mapping));
        return idle;
    }

    private Set<String> operations() {
        return entries.stream()
                .map(entry -> operation(entry.method().name(), entry.path().getPatternString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> operations(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> !OpenInside.needsNoLine(path))
                        .flatMap(path -> methods(info).stream().map(method -> operation(method, path))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Set.of("ANY")
                : methods.stream().map(RequestMethod::name).collect(Collectors.toSet());
    }

    /// The same for paths that differ in the names of their variables only.
    private static String operation(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
}
