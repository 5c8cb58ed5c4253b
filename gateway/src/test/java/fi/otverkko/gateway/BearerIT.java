package fi.otverkko.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/// Portals and machines: a bearer token in, the same token on to the service, nothing else about who one is.
class BearerIT {

    private static final StartedGateway gateway = new StartedGateway();

    static final List<String> services = StartedGateway.SERVICES;

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @FieldSource("services")
    void eachServiceHasItsRouteAndKeepsTheWholePath(String name) {
        gateway.as("anna")
                .get()
                .uri("/api/" + name + "/things/7?q=a%20b")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo(name);

        assertThat(gateway.service(name).last().path()).isEqualTo("/api/" + name + "/things/7");
    }

    @Test
    void theTokenAndTheBodyArriveUnchanged() {
        var token = gateway.issuer.token("anna");

        gateway.with(token)
                .post()
                .uri("/api/intake/consultations")
                .header("Idempotency-Key", "key-12345")
                .header("If-Match", "\"3\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"kind\":\"CASE\"}")
                .exchange()
                .expectStatus()
                .isOk();

        var seen = gateway.service("intake").last();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.body()).isEqualTo("{\"kind\":\"CASE\"}");
        assertThat(seen.headers())
                .containsEntry("authorization", "Bearer " + token)
                .containsEntry("idempotency-key", "key-12345")
                .containsEntry("if-match", "\"3\"")
                .containsKey("traceparent");
    }

    @Test
    void noIdentityHeaderFromOutsideArrives() {
        gateway.as("anna")
                .get()
                .uri("/api/intake/consultations")
                .header("X-User", "admin")
                .header("X-User-Id", "1")
                .header("X-Forwarded-User", "admin")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Auth-Request-Email", "a@example.org")
                .header("X-Roles", "SYSTEM_ADMIN")
                .header("X-Remote-User", "admin")
                .header("Remote-User", "admin")
                .header("Cookie", "other=1")
                .header("X-Anything", "at all")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(gateway.service("intake").last().headers().keySet())
                .contains("authorization", "x-correlation-id")
                .noneMatch(name -> name.startsWith("x-") && !name.equals("x-correlation-id"))
                .doesNotContain("forwarded", "remote-user", "cookie");
    }

    @Test
    void neitherTheGatewayNorAServiceSetsACookie() {
        gateway.service("triage")
                .answers("/api/triage/cookie", "{}", "Set-Cookie", "a=b", "Server", "secret/1.0", "ETag", "\"7\"");

        gateway.as("anna")
                .get()
                .uri("/api/triage/cookie")
                .exchange()
                .expectHeader()
                .doesNotExist("Set-Cookie")
                .expectHeader()
                .doesNotExist("Server")
                .expectHeader()
                .valueEquals("ETag", "\"7\"");
    }

    static Stream<String> badTokens() {
        return Stream.of(
                "not-a-token",
                gateway.issuer.expired(),
                gateway.issuer.forged(),
                gateway.issuer.tokenFor("ot-gateway"),
                gateway.issuer.tokenOf("http://elsewhere.example/realms/ot"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aTokenThatIsNotGoodIsRefused(String token) {
        var before = gateway.service("intake").seen().size();

        gateway.with(token)
                .get()
                .uri("/api/intake/consultations")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectHeader()
                .doesNotExist("Set-Cookie")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not-signed-in");

        assertThat(gateway.service("intake").seen()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void withoutATokenTheAnswerIsAProblemAndNotARedirect(String method) {
        gateway.anonymous()
                .method(org.springframework.http.HttpMethod.valueOf(method))
                .uri("/api/intake/consultations")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .doesNotExist("Set-Cookie")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-signed-in")
                .jsonPath("$.status")
                .isEqualTo(401)
                .jsonPath("$.instance")
                .isEqualTo("/api/intake/consultations");
    }

    @Test
    void anotherSchemeIsNoSignIn() {
        gateway.anonymous()
                .get()
                .uri("/api/intake/consultations")
                .headers(headers -> headers.setBasicAuth("admin", "admin"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aPublicPathNeedsNoTokenButOnlyForReading() {
        gateway.anonymous()
                .get()
                .uri("/api/training/events/5")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(gateway.service("training").last().headers()).doesNotContainKey("authorization");

        gateway.anonymous()
                .post()
                .uri("/api/training/events/5")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        gateway.anonymous()
                .get()
                .uri("/api/training/registrations")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aSessionCookieAndATokenAtOnceAreRefused() {
        gateway.as("anna")
                .get()
                .uri("/api/intake/consultations")
                .cookie("SESSION-15", "anything")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("two-credentials");
    }
}
