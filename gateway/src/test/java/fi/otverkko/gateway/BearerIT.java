package fi.otverkko.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        var reply = gateway.as("anna").get("/api/" + name + "/things/7?q=a%20b");

        assertThat(reply.json().at("/service").asString()).isEqualTo(name);
        assertThat(gateway.service(name).last().target()).isEqualTo("/api/" + name + "/things/7?q=a%20b");
    }

    @Test
    void theTokenAndTheBodyArriveUnchanged() {
        var token = gateway.issuer.token("anna");

        var reply = gateway.with(token)
                .with("Idempotency-Key", "key-12345")
                .with("If-Match", "\"3\"")
                .with("Content-Type", "application/json")
                .post("/api/intake/consultations", "{\"kind\":\"CASE\"}");

        assertThat(reply.status()).isEqualTo(200);
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
    void aTraceShowsThePathAndNeverTheQuery() {
        var shown = new CopyOnWriteArrayList<KeyValue>();
        var registry = gateway.bean(ObservationRegistry.class);
        registry.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context ended) {
                ended.getAllKeyValues().forEach(shown::add);
            }

            @Override
            public boolean supportsContext(Observation.Context any) {
                return true;
            }
        });

        gateway.as("anna").get("/api/intake/consultations?q=Matti%20Meik%C3%A4l%C3%A4inen");

        await().untilAsserted(() -> assertThat(shown)
                .contains(KeyValue.of("http.uri", "/api/intake/consultations"))
                .contains(KeyValue.of("http.url", "/api/intake/consultations")));
        assertThat(shown).extracting(KeyValue::getValue).noneMatch(value -> value.contains("Matti"));
    }

    @Test
    void noIdentityHeaderFromOutsideArrives() {
        var client = gateway.as("anna").with("Cookie", "other=1");
        for (var name : List.of(
                "X-User",
                "X-User-Id",
                "X-Forwarded-User",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "Forwarded",
                "X-Auth-Request-Email",
                "X-Roles",
                "X-Remote-User",
                "Remote-User",
                "X-Anything-At-All")) {
            client = client.with(name, "admin");
        }

        assertThat(client.get("/api/intake/consultations").status()).isEqualTo(200);

        assertThat(gateway.service("intake").last().headers().keySet())
                .contains("authorization", "x-correlation-id")
                .noneMatch(name -> name.startsWith("x-") && !name.equals("x-correlation-id"))
                .doesNotContain("forwarded", "remote-user", "cookie");
    }

    @Test
    void neitherTheGatewayNorAServiceSetsACookie() {
        gateway.service("triage")
                .answers("/api/triage/cookie", "{}", "Set-Cookie", "a=b", "Server", "secret/1.0", "ETag", "\"7\"");

        var reply = gateway.as("anna").get("/api/triage/cookie");

        assertThat(reply.headers().map()).doesNotContainKeys("set-cookie", "server");
        assertThat(reply.header("ETag")).isEqualTo("\"7\"");
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

        var reply = gateway.with(token).get("/api/intake/consultations");

        assertThat(reply.problem()).isEqualTo("401 token-invalid");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(reply.headers().map()).doesNotContainKey("set-cookie");
        assertThat(gateway.service("intake").seen()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void withoutATokenTheAnswerIsAProblemAndNotARedirect(String method) {
        var reply = gateway.anonymous().send(method, "/api/intake/consultations", BodyPublishers.noBody());

        assertThat(reply.problem()).isEqualTo("401 not-signed-in");
        assertThat(reply.json().at("/instance").asString()).isEqualTo("/api/intake/consultations");
        assertThat(reply.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void anotherSchemeIsNoSignIn() {
        var reply = gateway.anonymous()
                .with("Authorization", "Basic YWRtaW46YWRtaW4=")
                .get("/api/intake/x");

        assertThat(reply.problem()).isEqualTo("401 not-signed-in");
    }

    @Test
    void aPublicPathNeedsNoTokenButOnlyForReading() {
        assertThat(gateway.anonymous().get("/api/training/events/5").status()).isEqualTo(200);
        assertThat(gateway.service("training").last().headers()).doesNotContainKey("authorization");

        assertThat(gateway.anonymous()
                        .with("X-Forwarded-For", "192.0.2.66")
                        .get("/api/training/events/5")
                        .status())
                .isEqualTo(200);
        assertThat(gateway.service("training").last().headers()).containsEntry("x-forwarded-for", "127.0.0.1");

        assertThat(gateway.anonymous().post("/api/training/events/5", "").status())
                .isEqualTo(401);
        assertThat(gateway.anonymous().get("/api/training/registrations").status())
                .isEqualTo(401);
    }

    @Test
    void aSessionCookieAndATokenAtOnceAreRefused() {
        var reply = gateway.as("anna").with("Cookie", "SESSION-15=anything").get("/api/intake/consultations");

        assertThat(reply.problem()).isEqualTo("400 two-credentials");
    }
}
