package fi.otverkko.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.privacy.KekFile;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a browser notices of a gateway that stops and starts, and of a store that is away: as little as can be.
class RestartIT {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void aSessionSurvivesARestartAndANewKey() throws IOException {
        try (var gateway = new StartedGateway()) {
            var session = SignedIn.session(gateway, LONG);

            gateway.restart();
            assertThat(browser(gateway, session).get("/api/intake/x").status()).isEqualTo(200);
            assertThat(gateway.service("intake").last().headers())
                    .containsEntry("authorization", "Bearer the-access-token");

            KekFile.rotate(gateway.keys);
            gateway.restart();
            assertThat(browser(gateway, session).get("/api/intake/x").status()).isEqualTo(200);
        }
    }

    @Test
    void withoutTheStoreOnlySessionsAreRefusedAndNobodyWaitsLong() {
        try (var gateway = new StartedGateway()) {
            var session = SignedIn.session(gateway, LONG);
            gateway.store.close();

            var refused = IntStream.range(0, 40)
                    .mapToObj(i -> new Asked(browser(gateway, session)))
                    .toList();

            assertThat(refused).allSatisfy(asked -> assertThat(asked.answer()).isEqualTo("503 sessions-unavailable"));
            assertThat(gateway.as("anna").get("/api/intake/x").status()).isEqualTo(200);
            assertThat(gateway.anonymous().get("/api/training/events").status()).isEqualTo(200);
            assertThat(gateway.anonymous().get("/").status()).isEqualTo(200);
            assertThat(gateway.anonymous().get("/oauth2/authorization/keycloak").problem())
                    .isEqualTo("503 sessions-unavailable");
        }
    }

    @Test
    void whatIsUnusedOrOldEnds() {
        try (var gateway = new StartedGateway("OT_SESSION_IDLE=0s")) {
            assertThat(browser(gateway, SignedIn.session(gateway, LONG))
                            .get("/api/intake/x")
                            .problem())
                    .isEqualTo("401 not-signed-in");
        }
        try (var gateway = new StartedGateway("OT_SESSION_LONGEST=0s")) {
            assertThat(browser(gateway, SignedIn.session(gateway, LONG))
                            .get("/api/intake/x")
                            .problem())
                    .isEqualTo("401 not-signed-in");
        }
    }

    private static Client browser(StartedGateway gateway, String session) {
        return gateway.anonymous().with("Cookie", "SESSION-15=" + session);
    }

    /// A request that runs beside others.
    private static final class Asked {

        private volatile String answer = "none";
        private final Thread running;

        Asked(Client browser) {
            running = Thread.startVirtualThread(
                    () -> answer = browser.get("/api/intake/x").problem());
        }

        String answer() {
            try {
                assertThat(running.join(Duration.ofSeconds(30))).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return answer;
        }
    }
}
