package fi.otverkko.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.nimbusds.jwt.JWTClaimsSet;
import fi.otverkko.platform.testrealm.BadTokens;
import fi.otverkko.platform.testrealm.Realm;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/// Which tokens are believed, by a whole service against a realm with real keys.
@SampleServiceTest
class TokenTest {

    private static final String CASE = "/api/sample/cases/7";

    private final Realm realm;
    private final MockMvcTester http;

    TokenTest(Realm realm, MockMvcTester http) {
        this.realm = realm;
        this.http = http;
    }

    @Test
    void theTokenSaysWhoIsCalling() {
        assertThat(request(CASE, realm.rs256(Realm.claims().build())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"subject": "00000000-0000-4000-8000-000000000001", "roles": ["PROFESSIONAL"],
                         "sector": "SOCIAL", "profession": null, "unit": null, "language": "sv"}""");
    }

    @Test
    void keysOnAnEllipticCurveAreBelievedToo() {
        assertThat(request(CASE, realm.es256(Realm.claims().build()))).hasStatusOk();
    }

    @TestFactory
    Stream<DynamicTest> isNotBelieved() {
        return BadTokens.of(realm).entrySet().stream()
                .map(bad -> dynamicTest(bad.getKey(), () -> assertThatIsNotBelieved(bad.getValue())));
    }

    private void assertThatIsNotBelieved(String token) {
        for (var language : List.of("fi", "sv", "en")) {
            assertThat(request(CASE, token).header("Accept-Language", language))
                    .hasStatus(401)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .hasHeader("Content-Language", language)
                    .hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("token-invalid");
        }
    }

    @Test
    void aBadTokenIsRefusedEvenWhereNoneIsNeeded() {
        assertThat(request("/api/sample/published", "nonsense")).hasStatus(401);
    }

    @Test
    void aTokenWithoutRolesIsSomebodyWithoutRights() {
        assertThat(request(
                        CASE,
                        realm.rs256(Realm.claims().claim("realm_access", null).build())))
                .hasStatus(403);
        assertThat(request(
                        CASE,
                        realm.rs256(Realm.claims()
                                .claim("realm_access", "PROFESSIONAL")
                                .build())))
                .hasStatus(403);
    }

    @Test
    void anAccessTokenMaySayThatItIsOne() {
        assertThat(request(CASE, realm.rs256(ofType("Bearer")))).hasStatusOk();
    }

    private static JWTClaimsSet ofType(String type) {
        return Realm.claims().claim("typ", type).build();
    }

    private MockMvcRequestBuilder request(String path, String token) {
        return http.get().uri(path).header("Authorization", "Bearer " + token);
    }
}
