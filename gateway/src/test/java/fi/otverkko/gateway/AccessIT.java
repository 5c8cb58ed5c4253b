package fi.otverkko.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.gateway.GatewaySettings.AccessLine;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.handler.AbstractUrlHandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// The gateway's access table against what is there, and against every caller.
class AccessIT {

    private static final StartedGateway gateway = new StartedGateway();
    private static final List<AccessLine> table =
            gateway.bean(GatewaySettings.class).access();

    /// Made by the security filters, which have no list of what they answer.
    private static final Set<String> STEPS =
            Set.of("/oauth2/authorization/keycloak", "/login/oauth2/code/keycloak", "/logout");

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void everyEndpointHasALine() {
        assertThat(endpoints())
                .hasSizeGreaterThan(10)
                .allSatisfy(path -> assertThat(lines(example(path))).as(path).isNotEmpty());
    }

    @Test
    void everyLineHasAnEndpoint() {
        var endpoints = endpoints();
        var examples = endpoints.stream().map(AccessIT::example).toList();

        assertThat(table)
                .allSatisfy(line -> assertThat(STEPS.contains(line.path())
                                || examples.stream().anyMatch(path -> fits(line, path))
                                || endpoints.contains(line.path().replaceFirst("^(/api/[^/]*)/.*", "$1/**")))
                        .as(line.path())
                        .isTrue());
    }

    @Test
    void anEndpointWithoutALineWouldBeFound() {
        assertThat(lines("/secret")).isEmpty();
        assertThat(lines("/api")).isEmpty();
        assertThat(gateway.as("anna").get("/secret").problem()).isEqualTo("404 no-such-path");
    }

    @TestFactory
    Stream<DynamicTest> everyCallerOnEveryLine() {
        return table.stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.method() + " " + line.path(),
                        () -> callers().forEach((name, caller) -> {
                            var method = Objects.requireNonNullElse(line.method(), "GET");
                            var path = called(line);
                            var reply = caller.send(method, path, BodyPublishers.noBody());
                            assertThat(verdict(reply)).as("%s: %s", name, reply).isEqualTo(expected(line, name));
                        })));
    }

    private static Map<String, Client> callers() {
        Map<String, Client> callers = new LinkedHashMap<>();
        callers.put("nobody", gateway.anonymous());
        callers.put("nobody through a proxy", gateway.anonymous().with("X-Forwarded-For", "192.0.2.1"));
        callers.put("a session", browser(SignedIn.session(gateway, Duration.ofMinutes(5))));
        callers.put("an unknown session", browser("00000000-0000-4000-8000-000000000000"));
        callers.put("a bearer token", gateway.as("anna"));
        callers.put("a bad token", gateway.with(gateway.issuer.expired()));
        callers.put("another scheme", gateway.anonymous().with("Authorization", "Basic YTpi"));
        return callers;
    }

    private static String expected(AccessLine line, String caller) {
        if (caller.equals("a bad token")) {
            return line.path().startsWith("/api/") ? "401" : "404";
        }
        return switch (line.who()) {
            // whoever comes with a session's cookie needs its CSRF token for every change
            case ANYBODY -> "POST".equals(line.method()) && caller.endsWith("session") ? "403" : "let in";
            case LINK -> "let in"; // also with a session: pages without script have no token
            case SIGNED_IN -> Set.of("a session", "a bearer token").contains(caller) ? "let in" : "401";
            case THIS_MACHINE -> caller.equals("nobody through a proxy") ? "404" : "let in";
            case SIGN_IN -> step(line, caller);
        };
    }

    /// A bearer token has nothing to do with sign-in; whoever has a session needs its CSRF token to leave.
    private static String step(AccessLine line, String caller) {
        if (caller.equals("a bearer token")) {
            return "404";
        }
        return line.path().equals("/logout") && caller.endsWith("session") ? "403" : "let in";
    }

    private static String verdict(Client.Reply reply) {
        return switch (reply.status()) {
            case 401, 403 -> Integer.toString(reply.status());
            case 404 -> reply.body().contains("no-such-path") ? "404" : "let in";
            default -> "let in";
        };
    }

    private static Client browser(String session) {
        return gateway.anonymous().with("Cookie", "SESSION-15=" + session);
    }

    /// The patterns of all that answers: controllers, actuators, functions, files, and the routes to services.
    private static Set<String> endpoints() {
        var all = new TreeSet<String>();
        gateway.beans(RequestMappingInfoHandlerMapping.class)
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(info -> info.getPatternsCondition()
                                .getPatterns()
                                .forEach(pattern -> all.add(pattern.getPatternString()))));
        gateway.beans(AbstractUrlHandlerMapping.class)
                .forEach(mapping -> mapping.getHandlerMap().keySet().forEach(pattern -> all.add(pattern.toString())));
        gateway.beans(RouterFunction.class).forEach(function -> {
            var paths = Pattern.compile("&& (/[^ )]*)\\)").matcher(function.toString());
            while (paths.find()) {
                all.add(paths.group(1));
            }
        });
        Objects.requireNonNull(gateway.bean(RouteLocator.class)
                        .getRoutes()
                        .collectList()
                        .block())
                .forEach(route -> all.add("/api/" + route.getId() + "/**"));
        return all;
    }

    private static List<AccessLine> lines(String path) {
        return table.stream().filter(line -> fits(line, path)).toList();
    }

    private static boolean fits(AccessLine line, String path) {
        return PathPatternParser.defaultInstance.parse(line.path()).matches(PathContainer.parsePath(path));
    }

    /// A path of a line at which there is something.
    private static String called(AccessLine line) {
        return line.path()
                .replace("{file}", "docs.js")
                .replace("{code}", "fault")
                .replace("{group}", "readiness")
                .replace("{id}", "x")
                .replace("{step}", "opening")
                .replace("{service}/**", "intake/x");
    }

    /// A path that a pattern means; of alternatives the first.
    private static String example(String pattern) {
        return pattern.replaceAll("\\{[^:}]*:([^|}]*)[^}]*}", "$1")
                .replace("\\", "")
                .replaceAll("\\{[^}]*}", "x")
                .replace("/**", "/x");
    }
}
