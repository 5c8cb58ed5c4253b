package fi.otverkko.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.hostile.Attack;
import fi.otverkko.hostile.Generator;
import fi.otverkko.hostile.Known;
import fi.otverkko.hostile.Operation;
import fi.otverkko.hostile.Operation.Parameter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Ten thousand malformed and hostile requests, at what the access table lists and at what the services describe.
///
/// No answer is a 5xx, every refusal is a problem document, and the gateway still works. `-Dhostile.seed=…` tries
/// others; a finding names the seed and the request's number.
class BadRequestsIT {

    private static final int COUNT = Integer.getInteger("hostile.requests", 10_000);
    private static final long SEED = Long.getLong("hostile.seed", 20_270_311);

    private static final JsonNode INTAKE = JsonMapper.shared().readTree("""
            {"openapi": "3.1.0", "info": {"title": "intake"}, "paths": {
               "/api/intake/consultations": {
                 "get": {"operationId": "list", "parameters": [
                   {"name": "state", "in": "query", "schema": {"type": "string"}},
                   {"name": "limit", "in": "query", "schema": {"type": "integer"}}]},
                 "post": {"operationId": "create", "requestBody": {"content": {"application/json": {
                   "schema": {"$ref": "#/components/schemas/Draft"}}}}}},
               "/api/intake/consultations/{id}": {
                 "put": {"operationId": "change", "parameters": [
                   {"name": "id", "in": "path", "schema": {"type": "string", "format": "uuid"}}],
                   "requestBody": {"content": {"application/json": {
                     "schema": {"$ref": "#/components/schemas/Draft"}}}}}}},
             "components": {"schemas": {"Draft": {"type": "object", "properties": {
               "kind": {"type": "string"}, "children": {"type": "integer"},
               "on": {"type": "string", "format": "date"}, "notes": {"type": "array", "items": {"type": "string"}}}}}}}
            """);

    private static final StartedGateway gateway = new StartedGateway(
            "OT_LIMIT_PER_MINUTE=1000000",
            "OT_LIMIT_ANONYMOUS_PER_MINUTE=1000000",
            "OT_CORS_ORIGINS=https://portal.example");

    private static final String session = SignedIn.session(gateway, Duration.ofMinutes(5));
    private static final String csrf =
            gateway.anonymous().with("Cookie", "SESSION-15=" + session).get("/").cookie("XSRF-TOKEN-15");
    private static final String token = gateway.issuer.token("anna");
    private static final String expired = gateway.issuer.expired();

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void tenThousandHostileRequestsBreakNothing() throws InterruptedException {
        var operations = new ArrayList<>(Operation.of(INTAKE));
        for (var line : gateway.bean(GatewaySettings.class).access()) {
            operations.add(operation(Objects.requireNonNullElse(line.method(), "GET"), line.path()));
        }
        var known = new Known();
        var attack = new Attack(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.port()),
                new Generator(operations, known, SEED),
                known,
                BadRequestsIT::credentials);

        var outcome = attack.send(COUNT);

        assertThat(outcome.findings())
                .as("seed %d, %s", SEED, outcome.statuses())
                .isEmpty();
        assertThat(outcome.statuses().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(COUNT);
        assertThat(outcome.statuses()).containsKeys(200, 302, 400, 401, 403, 404);
        assertThat(gateway.anonymous()
                        .get("/actuator/health/readiness")
                        .json()
                        .at("/status")
                        .asString())
                .isEqualTo("UP");
        assertThat(gateway.as("anna").get("/api/intake/x").status()).isEqualTo(200);
        assertThat(browser().get("/api/intake/x").status()).isEqualTo(200);
    }

    /// Everybody who may come: most with a good token or a session, so that much gets as far as a service.
    private static Map<String, String> credentials(Operation operation, int number) {
        return switch (number % 12) {
            case 0 -> Map.of();
            case 1 -> Map.of("Authorization", number % 2 == 0 ? "Bearer nonsense" : "Basic Og==");
            case 2 -> Map.of("Authorization", "Bearer " + expired);
            case 3 -> Map.of("Cookie", "SESSION-15=no-such-session");
            case 4 -> Map.of("Cookie", "SESSION-15=" + session); // without the CSRF token
            case 5 -> Map.of("Cookie", "SESSION-15=" + session, "Authorization", "Bearer " + token);
            case 6 -> Map.of("Authorization", "Bearer " + token, "Origin", "https://elsewhere.example");
            case 7, 8 ->
                operation.path().equals("/logout")
                        ? Map.of()
                        : Map.of("Cookie", "SESSION-15=" + session + "; XSRF-TOKEN-15=" + csrf, "X-XSRF-TOKEN", csrf);
            default -> Map.of("Authorization", "Bearer " + token);
        };
    }

    private static Client browser() {
        return gateway.anonymous().with("Cookie", "SESSION-15=" + session);
    }

    /// What a line of the table is about, with the queries that sign-in knows.
    private static Operation operation(String method, String path) {
        var called = path.replace("{service}/**", "training/{id}");
        var parameters = new ArrayList<Parameter>();
        var text = JsonMapper.shared().readTree("{\"type\": \"string\"}");
        Pattern.compile("\\{(\\w+)}")
                .matcher(called)
                .results()
                .forEach(name -> parameters.add(new Parameter(name.group(1), "path", text)));
        for (var name : List.of("code", "state", "error")) {
            parameters.add(new Parameter(name, "query", text));
        }
        return new Operation(method, called, parameters, null, null, text);
    }
}
