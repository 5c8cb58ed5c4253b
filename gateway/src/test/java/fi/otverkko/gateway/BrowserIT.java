package fi.otverkko.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Browsers: a session in the place of a token. The session is laid in the store by hand; that a real Keycloak's log-in
/// leads to such a session is a matter of the system's own journeys.
class BrowserIT {

    private static final String TOKENS = "/realms/ot/protocol/openid-connect/token";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration AT_ITS_END = Duration.ofSeconds(5);

    private static final StartedGateway gateway = new StartedGateway();
    private static final SmallService keycloak = gateway.issuer.server();

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void forget() {
        keycloak.forget();
        gateway.service("intake").forget();
    }

    private Client browser(Duration tokenLife) {
        return browser(SignedIn.session(gateway, tokenLife), "");
    }

    private Client browser(String session, String moreCookies) {
        return gateway.anonymous().with("Cookie", "SESSION-15=" + session + moreCookies);
    }

    @Test
    void theSessionsTokenGoesToTheServiceAndTheCookieDoesNot() {
        assertThat(browser(LONG).get("/api/intake/consultations").status()).isEqualTo(200);

        assertThat(gateway.service("intake").last().headers())
                .containsEntry("authorization", "Bearer the-access-token")
                .doesNotContainKey("cookie");
    }

    @Test
    void aChangeNeedsTheCsrfTokenOfTheBrowser() {
        var session = SignedIn.session(gateway, LONG);
        var first = browser(session, "").get("/api/intake/consultations");
        var token = first.cookie("XSRF-TOKEN-15");
        assertThat(first.header("Set-Cookie")).contains("SameSite=Lax").doesNotContainIgnoringCase("HttpOnly");
        var browser = browser(session, "; XSRF-TOKEN-15=" + token);

        assertThat(browser.post("/api/intake/consultations", "{}").problem()).isEqualTo("403 csrf-token-missing");
        assertThat(browser.with("X-XSRF-TOKEN", "another")
                        .post("/api/intake/consultations", "{}")
                        .problem())
                .isEqualTo("403 csrf-token-missing");
        assertThat(gateway.service("intake").seen()).hasSize(1);

        assertThat(browser.with("X-XSRF-TOKEN", token)
                        .post("/api/intake/consultations", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(gateway.service("intake").last().headers()).doesNotContainKey("x-xsrf-token");
    }

    /// Looked for in a form's body, the token would cost the service the body, and its answer would never come.
    @Test
    void theCsrfTokenOfACallIsTakenFromTheHeaderAndTheBodyGoesOnWhole() {
        var session = SignedIn.session(gateway, LONG);
        var token = browser(session, "").get("/").cookie("XSRF-TOKEN-15");
        var form =
                browser(session, "; XSRF-TOKEN-15=" + token).with("Content-Type", "application/x-www-form-urlencoded");

        var passed = form.with("X-XSRF-TOKEN", token).post("/api/intake/consultations", "a=b");
        assertThat(passed.status()).isEqualTo(200);
        assertThat(gateway.service("intake").last().body()).isEqualTo("a=b");

        assertThat(form.post("/api/intake/consultations", "_csrf=" + token).problem())
                .isEqualTo("403 csrf-token-missing");
    }

    @Test
    void manyRequestsThatWaitForATokenRefreshItOnce() {
        keycloak.answersAfter(300, TOKENS, """
                {"access_token": "the-next-token", "token_type": "Bearer", "expires_in": 300,
                 "refresh_token": "the-next-refresh-token"}""");
        var browser = browser(AT_ITS_END);

        var calls = IntStream.range(0, 20)
                .mapToObj(i -> Thread.startVirtualThread(() -> browser.get("/api/intake/consultations/" + i)))
                .toList();
        calls.forEach(BrowserIT::join);

        assertThat(gateway.service("intake").seen())
                .hasSize(20)
                .allSatisfy(seen -> assertThat(seen.headers()).containsEntry("authorization", "Bearer the-next-token"));
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void aSignInThatKeycloakNoLongerKnowsEndsWith401AndNotWithARedirect() {
        keycloak.refuses(TOKENS, 400, "{\"error\": \"invalid_grant\"}");
        var browser = browser(AT_ITS_END);

        assertThat(browser.get("/api/intake/consultations").problem()).isEqualTo("401 sign-in-expired");
        assertThat(browser.get("/api/intake/consultations").problem()).isEqualTo("401 not-signed-in");
        assertThat(refreshes()).isEqualTo(1);
    }

    @Test
    void whenKeycloakDoesNotAnswerTheSessionStays() {
        keycloak.refuses(TOKENS, 503, "down");
        var browser = browser(AT_ITS_END);

        assertThat(browser.get("/api/intake/consultations").problem()).isEqualTo("503 sign-in-unavailable");
        keycloak.hangsUp(TOKENS);
        assertThat(browser.get("/api/intake/consultations").problem()).isEqualTo("503 sign-in-unavailable");
    }

    @Test
    void theLandingPageSaysWhoOneIsAndLogsOutHereAndAtKeycloak() {
        var session = SignedIn.session(gateway, LONG);
        var page = browser(session, "").with("Accept-Language", "en").get("/");
        var token = page.cookie("XSRF-TOKEN-15");
        assertThat(page.body()).contains("Signed in: &lt;anna&gt;").contains("name=\"_csrf\" value=\"" + token + "\"");

        var out = browser(session, "; XSRF-TOKEN-15=" + token)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/logout", "_csrf=" + token);

        assertThat(out.status()).isEqualTo(302);
        assertThat(out.header("Location"))
                .startsWith(gateway.issuer.issuer() + "/protocol/openid-connect/logout?id_token_hint=the-id-token")
                .contains("post_logout_redirect_uri=http://127.0.0.1:1/");
        assertThat(browser(session, "").get("/api/intake/x").problem()).isEqualTo("401 not-signed-in");
    }

    @Test
    void signingInBeginsWithPkceAtTheIssuer() {
        var reply = gateway.anonymous().get("/oauth2/authorization/keycloak");

        assertThat(reply.header("Location"))
                .startsWith(gateway.issuer.issuer() + "/protocol/openid-connect/auth?")
                .contains("client_id=ot-gateway", "code_challenge_method=S256", "state=", "nonce=");
    }

    private long refreshes() {
        return keycloak.seen().stream()
                .filter(seen -> seen.target().equals(TOKENS))
                .filter(seen -> seen.body().contains("grant_type=refresh_token"))
                .count();
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
