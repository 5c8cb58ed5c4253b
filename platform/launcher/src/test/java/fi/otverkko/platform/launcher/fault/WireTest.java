package fi.otverkko.platform.launcher.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

    private static final String ANSWER = "an answer that is longer than its first bytes".repeat(100);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private HttpServer server;
    private Wire wire;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, ANSWER.length());
            exchange.getResponseBody().write(ANSWER.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        wire = new Wire(server.getAddress().getPort());
    }

    @AfterEach
    void end() {
        wire.close();
        server.stop(0);
        http.close();
    }

    @Test
    void carriesEverythingWhileItIsGood() throws Exception {
        assertThat(ask(Duration.ofSeconds(20))).isEqualTo(ANSWER);
    }

    @Test
    void isLateWhenSlow() throws Exception {
        wire.become(Wire.State.SLOW);
        long begin = System.nanoTime();

        assertThat(ask(Duration.ofSeconds(20))).isEqualTo(ANSWER);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(2 * Wire.LATE.toNanos());
    }

    @Test
    void cutsAnAnswerOff() {
        wire.become(Wire.State.CUT);

        assertThatThrownBy(() -> ask(Duration.ofSeconds(20))).isInstanceOf(IOException.class);
    }

    @Test
    void swallowsEverythingAsABlackHoleAndIsGoodAgainAfterwards() throws Exception {
        wire.become(Wire.State.BLACK_HOLE);

        assertThatThrownBy(() -> ask(Duration.ofMillis(300))).isInstanceOf(HttpTimeoutException.class);

        wire.become(Wire.State.GOOD);
        assertThat(ask(Duration.ofSeconds(20))).isEqualTo(ANSWER);
    }

    private String ask(Duration atMost) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + wire.port() + "/"))
                .timeout(atMost)
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
