package fi.otverkko.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two replicas of the gateway on one store: a browser does not notice which of them answers.
class SessionsIT {

    private static final String TOKENS = "/realms/ot/protocol/openid-connect/token";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration AT_ITS_END = Duration.ofSeconds(5);

    private static final StartedGateway one = new StartedGateway();
    private static final StartedGateway other = one.replica();
    private static final SmallService keycloak = one.issuer.server();

    @AfterAll
    static void stop() {
        other.closeOnlyThis();
        one.close();
    }

    @BeforeEach
    void forget() {
        keycloak.forget();
        one.service("intake").forget();
    }

    @Test
    void eitherReplicaKnowsTheSession() {
        var session = SignedIn.session(one, LONG);

        for (var gateway : List.of(one, other)) {
            assertThat(browser(gateway, session).get("/api/intake/x").status()).isEqualTo(200);
            assertThat(browser(gateway, session).get("/").body()).contains("&lt;anna&gt;");
        }
        assertThat(browser(other, "no-such-session").get("/api/intake/x").problem())
                .isEqualTo("401 not-signed-in");
    }

    @Test
    void aSignInBegunAtOneEndsAtTheOther() {
        var begun = one.anonymous().get("/oauth2/authorization/keycloak");
        var asked = String.valueOf(begun.header("Location"));
        keycloak.answers(TOKENS, one.issuer.tokensForCode("anna", parameter(asked, "nonce")));

        var done = browser(other, begun.cookie("SESSION-15"))
                .get("/login/oauth2/code/keycloak?code=c&state="
                        + URLEncoder.encode(parameter(asked, "state"), StandardCharsets.UTF_8));

        assertThat(done.header("Location")).isEqualTo("/");
        assertThat(done.cookie("SESSION-15")).isNotEqualTo(begun.cookie("SESSION-15"));
        assertThat(keycloak.seen()).anyMatch(seen -> seen.body().contains("code_verifier="));
        assertThat(browser(one, done.cookie("SESSION-15")).get("/").body()).contains("&lt;anna&gt;");
        assertThat(browser(one, done.cookie("SESSION-15")).get("/api/intake/x").status())
                .isEqualTo(200);
        assertThat(browser(one, begun.cookie("SESSION-15")).get("/api/intake/x").problem())
                .as("the id from before the sign-in")
                .isEqualTo("401 not-signed-in");
        assertThat(stored()).noneMatch(document -> document.contains(asked) || document.contains("anna"));
    }

    private static String parameter(String address, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        assertThat(found.find()).isTrue();
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    @Test
    void whoLogsOutAtOneIsOutAtTheOtherEvenWhileARequestRuns() {
        var session = SignedIn.session(one, LONG);
        one.service("intake").answersAfter(700, "/api/intake/slow", "{}");
        var slow = Thread.startVirtualThread(() -> browser(one, session).get("/api/intake/slow"));
        await().until(() -> !one.service("intake").seen().isEmpty());

        logOut(other, session);

        assertThat(slow.isAlive()).isTrue();
        join(slow);
        for (var gateway : List.of(one, other)) {
            assertThat(browser(gateway, session).get("/api/intake/x").problem()).isEqualTo("401 not-signed-in");
        }
        assertThat(stored()).noneMatch(document -> document.contains(session));
    }

    @Test
    void whatIsStoredTellsNothing() {
        var session = SignedIn.session(one, LONG);
        assertThat(browser(other, session).get("/api/intake/x").status()).isEqualTo(200);

        assertThat(stored())
                .isNotEmpty()
                .noneMatch(document -> document.contains(session)
                        || document.contains("the-access-token")
                        || document.contains("the-refresh-token")
                        || document.contains("the-id-token")
                        || document.contains("anna")
                        || document.contains("PROFESSIONAL"));
    }

    @Test
    void whoeverRefreshesDoesItForAllOnBothReplicas() {
        keycloak.answersAfter(300, TOKENS, tokens(300));
        var session = SignedIn.session(one, AT_ITS_END);

        var calls = IntStream.range(0, 20)
                .mapToObj(i -> Thread.startVirtualThread(
                        () -> browser(i % 2 == 0 ? one : other, session).get("/api/intake/consultations/" + i)))
                .toList();
        calls.forEach(SessionsIT::join);

        assertThat(one.service("intake").seen())
                .hasSize(20)
                .allSatisfy(seen -> assertThat(seen.headers()).containsEntry("authorization", "Bearer the-next-token"));
        assertThat(refreshes()).singleElement().asString().contains("refresh_token=the-refresh-token");
    }

    @Test
    void theNextRefreshUsesTheRefreshTokenOfTheLast() {
        keycloak.answers(TOKENS, tokens(1));
        var session = SignedIn.session(one, AT_ITS_END);

        await().until(() -> {
            browser(one, session).get("/api/intake/x");
            browser(other, session).get("/api/intake/x");
            return refreshes().size() > 1;
        });

        assertThat(refreshes().get(0)).contains("refresh_token=the-refresh-token");
        assertThat(refreshes().get(1)).contains("refresh_token=the-next-refresh-token");
    }

    @Test
    void whenTheRefresherFailsTheNextOneTries() {
        keycloak.refuses(TOKENS, 503, "down");
        var session = SignedIn.session(one, AT_ITS_END);
        assertThat(browser(one, session).get("/api/intake/x").problem()).isEqualTo("503 sign-in-unavailable");

        keycloak.answers(TOKENS, tokens(300));

        assertThat(browser(other, session).get("/api/intake/x").status()).isEqualTo(200);
    }

    private static String tokens(int life) {
        return """
                {"access_token": "the-next-token", "token_type": "Bearer", "expires_in": %d,
                 "refresh_token": "the-next-refresh-token"}""".formatted(life);
    }

    private static Client browser(StartedGateway gateway, String session) {
        return gateway.anonymous().with("Cookie", "SESSION-15=" + session);
    }

    private static void logOut(StartedGateway gateway, String session) {
        var token = browser(gateway, session).get("/").cookie("XSRF-TOKEN-15");
        var out = gateway.anonymous()
                .with("Cookie", "SESSION-15=" + session + "; XSRF-TOKEN-15=" + token)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/logout", "_csrf=" + token);
        assertThat(out.status()).isEqualTo(302);
    }

    /// Every stored session as text, its bytes as Latin letters.
    private static List<String> stored() {
        try (var client = MongoClients.create(one.store.uri())) {
            return client.getDatabase("gateway")
                    .getCollection("sessions")
                    .find()
                    .map(SessionsIT::text)
                    .into(new ArrayList<>());
        }
    }

    private static String text(Document document) {
        var text = new StringBuilder();
        document.forEach(
                (name, value) -> text.append(name).append(' ').append(value).append('\n'));
        document.get("held", Document.class)
                .forEach((name, bytes) ->
                        text.append(new String(((Binary) bytes).getData(), StandardCharsets.ISO_8859_1)));
        return text.toString();
    }

    private static List<String> refreshes() {
        return keycloak.seen().stream()
                .filter(seen -> seen.target().equals(TOKENS))
                .map(SmallService.Seen::body)
                .filter(body -> body.contains("grant_type=refresh_token"))
                .toList();
    }

    private static void join(Thread thread) {
        try {
            assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
