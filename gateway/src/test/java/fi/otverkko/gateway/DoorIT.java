package fi.otverkko.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every request, whoever sends it.
class DoorIT {

    private static final StartedGateway gateway = new StartedGateway("OT_CORS_ORIGINS=https://portal.example");

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/docs/openapi.json", "/problems", "/nothing", "/api/intake/consultations"})
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        var reply = gateway.anonymous().get(path);

        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .contains("form-action 'self' " + gateway.issuer.address())
                .doesNotContain("unsafe");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(reply.headers().map())
                .containsKey("cache-control")
                .doesNotContainKeys("strict-transport-security", "set-cookie", "server");
    }

    @Test
    void aGoodCorrelationIdIsKeptAndABadOneReplaced() {
        var client = gateway.as("anna");

        assertThat(client.with("X-Correlation-Id", "abcdef-123456")
                        .get("/api/intake/x")
                        .header("X-Correlation-Id"))
                .isEqualTo("abcdef-123456");
        assertThat(gateway.service("intake").last().headers()).containsEntry("x-correlation-id", "abcdef-123456");

        var replaced =
                client.with("X-Correlation-Id", "{jndi:x}").get("/api/intake/x").header("X-Correlation-Id");
        assertThat(replaced).matches("[0-9a-f-]{36}");
        assertThat(gateway.service("intake").last().headers().get("x-correlation-id"))
                .isEqualTo(replaced);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/actuator", "/actuator/env", "/v3/api-docs", "/index.html", "/docs/index.html"})
    void anUnknownPathIsAProblemOf404(String path) {
        assertThat(gateway.anonymous().get(path).problem()).isEqualTo("404 no-such-path");
        assertThat(gateway.as("anna").get(path).problem()).isEqualTo("404 no-such-path");
    }

    @Test
    void anUnknownServiceIs404ForWhoHasSignedIn() {
        assertThat(gateway.as("anna").get("/api/nothing/x").problem()).isEqualTo("404 no-such-path");
    }

    /// Sent by hand, because HTTP clients tidy such paths up.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/training/events/../../../actuator/prometheus",
                "/api/training/events/%2e%2e/registrations",
                "/api/training/events/..%2fregistrations",
                "/api/training/events/;/x",
                "/api/training//events"
            })
    void aPathThatMeansAnotherPathReachesNoService(String path) throws IOException {
        var before = gateway.service("training").seen().size();

        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "request-refused");

        assertThat(gateway.service("training").seen()).hasSize(before);
    }

    /// Netty and Spring refuse these by a bare status, before any filter is asked.
    @ParameterizedTest
    @CsvSource(textBlock = """
                    GET /api/intake/| HTTP/1.1,                400, request-refused
                    GET /problems?x=%zz HTTP/1.1,              400, request-refused
                    GET /actuator/health/nothing HTTP/1.1,     404, no-such-path
                    GET / HTTP/2.0,                            400, request-refused
                    nonsense,                                  400, request-refused
                    GET /?{5000} HTTP/1.1,                     414, address-too-long
                    GET / HTTP/1.1\\r\\nX-Long: {20000},      431, headers-too-large
                    """)
    void aBareRefusalBecomesAProblem(String start, int status, String code) throws IOException {
        var head = start.replace("{5000}", "x".repeat(5_000)).replace("{20000}", "x".repeat(20_000));

        var answer =
                raw(head.replace("\\r\\n", "\r\n") + "\r\nHost: x\r\nConnection: close\r\nAccept-Language: sv\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"code\":\"" + code + "\"", "\"correlationId\":\"");
    }

    /// A connection that is closed over unread bytes is reset, and the answer is lost.
    @ParameterizedTest
    @CsvSource({"/problems, 200000, 200", "/nothing, 200000, 404", "/api/intake/x, 200000, 401", "/, 3000000, 413"})
    void whoSendsABodyThatNobodyReadsGetsTheAnswer(String path, int length, int status) throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + length
                            + "\r\n\r\n" + "x".repeat(length)))
                    .startsWith("HTTP/1.1 " + status)
                    .contains("X-Correlation-Id");
        }
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /// Reactor Netty before 1.3.8 stopped reading here, for ever and without its idle timeout: its issue 4361.
    @Test
    void aConnectionIsReadOnAfterARequestThatHadToWaitForAnother() throws IOException {
        gateway.service("training").answersAfter(300, "/api/training/events", "{\"slow\": true}");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(10_000);
            var slow = "GET /api/training/events HTTP/1.1\r\nHost: x\r\n\r\n";
            var waits = "GET /waits HTTP/1.1\r\nHost: x\r\n\r\n";

            socket.getOutputStream().write((slow + waits).getBytes(UTF_8));
            assertThat(readUntil(socket, "/waits")).contains("\"slow\": true", "no-such-path");

            socket.getOutputStream().write("GET /last HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
            assertThat(readUntil(socket, "/last")).contains("no-such-path");
        }
    }

    /// Reads up to the end of the problem whose instance this is.
    private static String readUntil(Socket socket, String instance) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf("\"instance\":\"" + instance) < 0 || read.charAt(read.length() - 1) != '}') {
            int next = socket.getInputStream().read();
            assertThat(next).as(read.toString()).isNotNegative();
            read.append((char) next);
        }
        return read.toString();
    }

    @Test
    void healthIsOpenAndMetricsOnlyForThisMachineItself() {
        var client = gateway.anonymous();

        assertThat(client.get("/actuator/health/readiness").json().at("/status").asString())
                .isEqualTo("UP");
        assertThat(client.get("/actuator/prometheus").body()).contains("http_server_requests_seconds");
        assertThat(client.with("X-Forwarded-For", "127.0.0.1")
                        .get("/actuator/prometheus")
                        .problem())
                .isEqualTo("404 no-such-path");
    }

    @Test
    void onlyListedOriginsMayCallFromAScriptAndNeverWithCookies() {
        var listed = preflight("https://portal.example");
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.header("Access-Control-Allow-Origin")).isEqualTo("https://portal.example");
        assertThat(listed.header("Access-Control-Allow-Credentials")).isNull();

        var foreign = preflight("https://evil.example");
        assertThat(foreign.problem()).isEqualTo("403 origin-not-allowed");
        assertThat(gateway.as("anna")
                        .with("Origin", "https://evil.example")
                        .get("/api/intake/x")
                        .problem())
                .isEqualTo("403 origin-not-allowed");
        assertThat(foreign.header("Access-Control-Allow-Origin")).isNull();
    }

    private static Client.Reply preflight(String origin) {
        return gateway.anonymous()
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "authorization,idempotency-key")
                .send("OPTIONS", "/api/intake/consultations", BodyPublishers.noBody());
    }

    @Test
    void aProblemsTypeLeadsToItsExplanation() {
        var explained = gateway.anonymous().get("/problems/service-down").json();

        assertThat(explained.at("/status").asInt()).isEqualTo(503);
        assertThat(explained.at("/title/sv").asString()).isEqualTo("Tjänsten är inte tillgänglig");
        assertThat(gateway.anonymous().get("/problems/nonsense").problem()).isEqualTo("404 no-such-path");
    }
}
