package fi.otverkko.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testrealm.Realm;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What the table allows, and how the answer is no, by a whole service.
@SampleServiceTest
class AccessTest {

    private static final String CASE = "/api/sample/cases/7";

    private final Realm realm;
    private final MockMvcTester http;
    private final AccessTable table;
    private final RequestMappingHandlerMapping mapping;

    AccessTest(
            Realm realm,
            MockMvcTester http,
            AccessTable table,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.realm = realm;
        this.http = http;
        this.table = table;
        this.mapping = mapping;
    }

    @Test
    void whoHasNotSignedInIsToldSo() {
        assertThat(http.get().uri(CASE))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .bodyText()
                .contains("not-signed-in");
        assertThat(http.get().uri("/api/sample/nothing")).hasStatus(401);
    }

    @Test
    void anotherRoleIsNotEnough() {
        assertThat(request(CASE, token("GUARDIAN"))).hasStatus(403).bodyText().contains("not-allowed");
        assertThat(request(CASE, token("GROUP_CHAIR"))).hasStatusOk();
        assertThat(request(CASE, token("KING"))).hasStatus(403);
    }

    @Test
    void theMostSpecificLineDecidesAndAnyRoleIsOneOfOurs() {
        assertThat(request("/api/sample/cases/mine", token("GUARDIAN"))).hasStatusOk();
        assertThat(request("/api/sample/cases/mine", token("KING"))).hasStatus(403);
    }

    @Test
    void whatTheTableForgotCannotBeCalled() {
        assertThat(request("/api/sample/forgotten", token("PROFESSIONAL")))
                .hasStatus(404)
                .bodyText()
                .contains("no-such-path");
        assertThat(table.uncovered(mapping)).containsExactly("GET /api/sample/forgotten");
        assertThat(table.unanswered(mapping)).isEmpty();
    }

    @Test
    void anotherMethodIsNotAllowed() {
        assertThat(http.delete().uri(CASE).header("Authorization", "Bearer " + token("PROFESSIONAL")))
                .hasStatus(405)
                .hasHeader("Allow", "GET")
                .bodyText()
                .contains("method-not-allowed");
    }

    @Test
    void onlyGetCoversHead() {
        assertThat(http.head().uri(CASE).header("Authorization", "Bearer " + token("PROFESSIONAL")))
                .hasStatusOk();
        assertThat(http.head().uri(CASE)).hasStatus(401);
    }

    @Test
    void theSubjectOfTheTokenIsTheSubjectOfTheCall() {
        assertThat(http.post()
                        .uri("/api/sample/cases")
                        .header("Authorization", "Bearer " + token("PROFESSIONAL"))
                        .header("Idempotency-Key", UUID.randomUUID()))
                .hasStatusOk()
                .hasBodyTextEqualTo("00000000-0000-4000-8000-000000000001");
    }

    @Test
    void openOperationsNeedNobody() {
        assertThat(http.get().uri("/api/sample/published").with(from("10.2.0.1")))
                .hasStatusOk()
                .hasBodyTextEqualTo("to nobody");
    }

    @Test
    void openOperationsAreBoundedPerAddress() {
        for (int call = 0; call < 3; call++) {
            assertThat(http.get().uri("/api/sample/published").with(from("10.3.0.1")))
                    .hasStatusOk();
        }
        assertThat(http.get().uri("/api/sample/published").with(from("10.3.0.1")))
                .hasStatus(429)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers()
                .hasHeaderSatisfying(
                        "Retry-After",
                        values ->
                                assertThat(Integer.parseInt(values.getFirst())).isBetween(1, 21));
        assertThat(http.get().uri("/api/sample/published").with(from("10.3.0.2")))
                .hasStatusOk();
    }

    @Test
    void whoHasSignedInIsCountedByAccount() {
        var token = token("PROFESSIONAL");
        for (int call = 0; call < 3; call++) {
            assertThat(request("/api/sample/published", token).with(from("10.4.0." + call)))
                    .hasStatusOk();
        }
        assertThat(request("/api/sample/published", token).with(from("10.4.0.4")))
                .hasStatus(429);
        assertThat(http.get().uri("/api/sample/published").with(from("10.4.0.4")))
                .hasStatusOk();
    }

    @Test
    void aHouseholdOnIpv6IsOneClient() {
        assertThat(OpenLimit.client("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(OpenLimit.client("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(OpenLimit.client("2001:db8:1:3::1"));
    }

    @Test
    void healthAndDescriptionAreOpenInside() {
        assertThat(http.get().uri("/actuator/health/readiness")).hasStatusOk();
        assertThat(http.get().uri("/actuator/env")).hasStatus(401);
        var description =
                assertThat(http.get().uri("/v3/api-docs")).hasStatusOk().bodyJson();
        description
                .extractingPath("$.paths['/api/sample/published'].get.security")
                .asArray()
                .isEmpty();
        description
                .extractingPath("$.paths['/api/sample/cases'].post.x-roles")
                .asArray()
                .containsExactly("PROFESSIONAL");
        description
                .extractingPath("$.paths['/api/sample/cases/{id}'].get.parameters[*].name")
                .asArray()
                .containsExactly("id");
    }

    private String token(String role) {
        return realm.rs256(Realm.claims()
                .claim("realm_access", Map.of("roles", List.of(role)))
                .build());
    }

    private MockMvcRequestBuilder request(String path, String token) {
        return http.get().uri(path).header("Authorization", "Bearer " + token);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
