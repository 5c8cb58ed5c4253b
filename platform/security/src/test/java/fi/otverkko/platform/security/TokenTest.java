package fi.otverkko.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    /// A token that must not be believed.
    record Bad(String why, Function<Realm, String> token) {

        @Override
        public String toString() {
            return why;
        }
    }

    static Stream<Bad> badTokens() {
        return Stream.of(
                new Bad("expired", realm -> realm.rs256(expiring(Instant.now().minusSeconds(120)))),
                new Bad("never expires", realm -> realm.rs256(expiring(null))),
                new Bad(
                        "not yet valid",
                        realm -> realm.rs256(Realm.claims()
                                .notBeforeTime(Date.from(Instant.now().plusSeconds(300)))
                                .build())),
                new Bad(
                        "foreign issuer",
                        realm -> realm.rs256(Realm.claims()
                                .issuer("https://other.example/realms/ot")
                                .build())),
                new Bad(
                        "no issuer",
                        realm -> realm.rs256(Realm.claims().issuer(null).build())),
                new Bad(
                        "another audience",
                        realm -> realm.rs256(Realm.claims().audience("account").build())),
                new Bad(
                        "no audience",
                        realm -> realm.rs256(
                                Realm.claims().audience((String) null).build())),
                new Bad(
                        "of nobody",
                        realm -> realm.rs256(Realm.claims().subject(null).build())),
                new Bad(
                        "of an empty name",
                        realm -> realm.rs256(Realm.claims().subject(" ").build())),
                new Bad("an ID token", realm -> realm.rs256(ofType("ID"))),
                new Bad("a refresh token", realm -> realm.rs256(ofType("Refresh"))),
                new Bad("other claims under its signature", TokenTest::withOtherClaims),
                new Bad("another signature", TokenTest::withAnotherSignature),
                new Bad("without its signature", realm -> {
                    var token = realm.rs256(Realm.claims().build());
                    return token.substring(0, token.lastIndexOf('.') + 1);
                }),
                new Bad(
                        "of an unknown key",
                        realm -> realm.ofAnUnknownKey(Realm.claims().build())),
                new Bad(
                        "bringing its own key",
                        realm -> realm.bringingItsKey(Realm.claims().build())),
                new Bad("forged", realm -> realm.forged(Realm.claims().build())),
                new Bad("alg none", realm -> Realm.unsigned(Realm.claims().build())),
                new Bad(
                        "HS256 with the public key",
                        realm -> realm.hs256WithThePublicKey(Realm.claims().build())),
                new Bad(
                        "an algorithm nobody agreed on",
                        realm -> realm.ps512(Realm.claims().build())),
                new Bad("no token at all", realm -> "nonsense"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void isNotBelieved(Bad bad) {
        for (var language : List.of("fi", "sv", "en")) {
            assertThat(request(CASE, bad.token().apply(realm)).header("Accept-Language", language))
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

    /// The realm's header and signature around what a chair would have.
    private static String withOtherClaims(Realm realm) {
        var theirs = realm.rs256(Realm.claims().build()).split("\\.", -1);
        var chairs = realm.rs256(Realm.claims()
                        .claim("realm_access", Map.of("roles", List.of("GROUP_CHAIR")))
                        .build())
                .split("\\.", -1);
        return theirs[0] + '.' + chairs[1] + '.' + theirs[2];
    }

    private static String withAnotherSignature(Realm realm) {
        var token = realm.rs256(Realm.claims().build());
        int middle = token.lastIndexOf('.') + 100;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }

    private static JWTClaimsSet expiring(@Nullable Instant at) {
        return Realm.claims().expirationTime(at == null ? null : Date.from(at)).build();
    }

    private MockMvcRequestBuilder request(String path, String token) {
        return http.get().uri(path).header("Authorization", "Bearer " + token);
    }
}
