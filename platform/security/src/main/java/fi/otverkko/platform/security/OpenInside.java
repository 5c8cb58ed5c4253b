package fi.otverkko.platform.security;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// What is open to whoever reaches the service itself, that is within the instance: health and metrics for
/// the machinery around it, the API description for the gateway, which alone shows it outside. None of
/// them tells anything about a person or a case.
final class OpenInside {

    static final String[] PATTERNS = {
        "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };

    private static final List<PathPattern> PARSED = List.of(PATTERNS).stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    /// Whether a controller's path needs no line in the access table. The error page answers only what the
    /// container dispatches to it.
    static boolean needsNoLine(String path) {
        var parsed = PathContainer.parsePath(path);
        return path.equals("/error") || PARSED.stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    private OpenInside() {}
}
