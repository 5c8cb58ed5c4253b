package fi.otverkko.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is too big, too often, too slow or not there.
class LimitsIT {

    private static final StartedGateway gateway = new StartedGateway(
            "OT_BODY_LIMIT=64KB",
            "OT_BODY_TIME=700ms",
            "OT_RESPONSE_TIMEOUT=1s",
            "OT_LIMIT_PER_MINUTE=6",
            "OT_LIMIT_ANONYMOUS_PER_MINUTE=40",
            "OT_TRUSTED_PROXIES=127.0.0.1");

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aBodyAboveTheLimitIsRefusedBeforeItIsSent() {
        var before = gateway.service("intake").seen().size();

        var reply = gateway.as("big-announced").post("/api/intake/consultations", "x".repeat(65 * 1024));

        assertThat(reply.problem()).isEqualTo("413 content-too-large");
        assertThat(gateway.service("intake").seen()).hasSize(before);
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsCounted() {
        var client = gateway.as("chunked");

        assertThat(client.postChunked("/api/intake/consultations", "x".repeat(80 * 1024))
                        .problem())
                .isEqualTo("413 content-too-large");

        assertThat(client.postChunked("/api/intake/consultations", "x".repeat(40 * 1024))
                        .status())
                .isEqualTo(200);
        assertThat(gateway.service("intake").last().body()).hasSize(40 * 1024);
    }

    @Test
    void whoComesTooOftenWaitsAndNobodyElseDoes() {
        var eager = gateway.as("eager");
        for (int i = 0; i < 6; i++) {
            assertThat(eager.get("/api/intake/consultations").status()).isEqualTo(200);
        }

        var refused = eager.get("/api/intake/consultations");

        assertThat(refused.problem()).isEqualTo("429 too-many-requests");
        assertThat(refused.header("Retry-After")).matches("[1-9]|10");
        assertThat(gateway.as("patient").get("/api/intake/consultations").status())
                .isEqualTo(200);
    }

    @Test
    void theServiceLearnsTheAddressOfWhoHasNotSignedIn() {
        gateway.anonymous().with("X-Forwarded-For", "10.9.9.9, 192.0.2.9").get("/api/training/events");

        assertThat(gateway.service("training").last().headers()).containsEntry("x-forwarded-for", "192.0.2.9");

        gateway.as("anna").with("X-Forwarded-For", "192.0.2.9").get("/api/training/events");

        assertThat(gateway.service("training").last().headers()).doesNotContainKey("x-forwarded-for");
    }

    @Test
    void failedSignInsAreCountedByTheAddressThatTheTrustedProxyNames() {
        var guess = gateway.with("guess");
        for (int i = 0; i < 40; i++) {
            assertThat(guess.with("X-Forwarded-For", "10.9.9." + i + ", 192.0.2.7")
                            .get("/api/intake/x")
                            .problem())
                    .isEqualTo("401 token-invalid");
        }

        assertThat(guess.with("X-Forwarded-For", "10.1.1.1, 192.0.2.7")
                        .get("/api/intake/x")
                        .problem())
                .isEqualTo("429 too-many-requests");
        assertThat(guess.with("X-Forwarded-For", "192.0.2.8")
                        .get("/api/intake/x")
                        .problem())
                .isEqualTo("401 token-invalid");
        assertThat(gateway.as("colleague")
                        .with("X-Forwarded-For", "192.0.2.7")
                        .get("/api/intake/x")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 100, 12345", "Transfer-Encoding: chunked, '5\r\n12345\r\n'"})
    void aBodyThatDoesNotComeIsNotWaitedForForEver(String announced, String begun) throws IOException {
        var before = gateway.service("intake").seen().size();
        var answer = untilItCloses(announced + "\r\nAuthorization: Bearer " + gateway.issuer.token("late"), begun);

        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"code\":\"body-too-slow\"");
        assertThat(gateway.service("intake").seen()).hasSize(before);
    }

    @Test
    void whoIsRefusedAndDoesNotEndIsCutOff() throws IOException {
        assertThat(untilItCloses("Content-Length: 100", "12345")).startsWith("HTTP/1.1 401 ");
    }

    /// All that comes until the other side closes, which it has to do soon.
    private static String untilItCloses(String headers, String begun) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /api/intake/consultations HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n"
                                    + begun)
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void aServiceThatIsTooSlowIs504() {
        gateway.service("network").answersAfter(5000, "/api/network/slow", "{}");

        var began = System.nanoTime();
        assertThat(gateway.as("slow").get("/api/network/slow").problem()).isEqualTo("504 service-too-slow");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Palvelu \"notification\" ei juuri nyt vastaa",
        "sv-FI, Tjänsten \"notification\" svarar inte just nu",
        "en-GB, The service \"notification\" does not answer",
        "de, Palvelu \"notification\" ei juuri nyt vastaa",
        "nonsense;;q=, Palvelu \"notification\" ei juuri nyt vastaa"
    })
    void aServiceThatIsDownIs503InTheReadersLanguage(String language, String sentence) {
        gateway.service("notification").close();

        var reply = gateway.as(language).with("Accept-Language", language).get("/api/notification/deliveries");

        assertThat(reply.problem()).isEqualTo("503 service-down");
        assertThat(reply.json().at("/detail").asString()).startsWith(sentence);
        assertThat(reply.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void aServiceThatHangsUpIs502() {
        gateway.service("triage").hangsUp("/api/triage/broken");

        assertThat(gateway.as("broken").get("/api/triage/broken").problem()).isEqualTo("502 service-broke-off");
    }
}
