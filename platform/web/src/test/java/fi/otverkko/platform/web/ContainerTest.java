package fi.otverkko.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestConstructor;

/// What only a real container shows: bodies in chunks, requests that it refuses itself, the defaults.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ot.problems.strict=true")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ContainerTest {

    private final int port;
    private final Environment environment;

    ContainerTest(@LocalServerPort int port, Environment environment) {
        this.port = port;
        this.environment = environment;
    }

    @Test
    void aBodyInChunksIsBoundedToo() throws Exception {
        var response = post(BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()));
        assertThat(response.statusCode()).isNotEqualTo(413);

        var large = "x".repeat(BodyFilter.LIMIT + 1).getBytes(StandardCharsets.UTF_8);
        response = post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("body-too-large");
    }

    @Test
    void whatTheContainerRefusesIsAProblemToo() throws IOException {
        var answer = raw("GET /api/sample%2Fthings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "request-refused");
    }

    @Test
    void anAddressWithCharactersThatBelongNowhereIsRefusedInWords() throws IOException {
        var answer = raw("GET /api/sample/a|b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void whatIsNoHttpIsRefusedWithoutAWord() throws IOException {
        var answer = raw("GET /api/sample/things?x=\u00e4 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Length: 0");
    }

    @Test
    void theServerListensAtHomeOnly() {
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("management.tracing.export.enabled")).isEqualTo("false");
    }

    @Test
    void healthSaysUpAndNoMore() throws Exception {
        var response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri("/actuator/health/readiness")).build(), BodyHandlers.ofString());

        assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(uri("/api/sample/things"))
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
