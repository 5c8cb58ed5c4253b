package fi.otverkko.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Gateways with other settings, or none. One at a time: Netty's event loops are shared in a JVM, and the first gateway
/// that stops takes them along.
class StartIT {

    @Test
    void withGoodSettingsItStartsOutsideTheDemo() {
        StartedGateway.outsideDemo("https://ot.example", "a-secret-of-its-own");
    }

    @ParameterizedTest
    @CsvSource({
        "https://ot.example, '', clientSecret",
        "https://ot.example, demo-gateway-secret, the demo's secret outside the profile demo",
        "http://ot.example, a-secret-of-its-own, OT_PUBLIC_URL must be https",
        "'', a-secret-of-its-own, publicUrl"
    })
    void outsideTheDemoItDoesNotStartWithoutAnAddressAndASecretOfItsOwn(String url, String secret, String reason) {
        assertThatThrownBy(() -> StartedGateway.outsideDemo(url, secret)).hasStackTraceContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "OT_SESSION_KEY_FILE=/nowhere/keys.json, The key file /nowhere/keys.json is missing",
        "OT_SESSION_KEY_FILE=, keyFile",
        "MONGODB_URI=mongodb://gateway:demo-mongo@127.0.0.1:1/?authSource=admin, the demo's password"
    })
    void norWithoutKeysOrWithAStoreOfTheDemo(String setting, String reason) {
        assertThatThrownBy(() -> StartedGateway.outsideDemo("https://ot.example", "a-secret-of-its-own", setting))
                .hasStackTraceContaining(reason);
    }

    @Test
    void overTlsHstsIsSentAndTheCookiesAreHostCookies() {
        try (var secure = new StartedGateway("OT_PUBLIC_URL=https://ot.example")) {
            var reply = secure.anonymous().get("/oauth2/authorization/keycloak");

            assertThat(reply.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
            assertThat(reply.header("Set-Cookie"))
                    .startsWith("__Host-SESSION=")
                    .contains("; Path=/; Secure; HTTPOnly; SameSite=Lax")
                    .doesNotContain("Domain");
            assertThat(reply.header("Location")).contains("redirect_uri=https://ot.example/login/oauth2/code/keycloak");
        }
    }

    @Test
    void whenTheKeysCannotBeFetchedTheSignInIsDownAndNotTheToken() {
        try (var alone = new StartedGateway("KEYCLOAK_URL=http://127.0.0.1:1")) {
            assertThat(alone.as("anna").get("/api/intake/consultations").problem())
                    .isEqualTo("503 sign-in-unavailable");
        }
    }
}
