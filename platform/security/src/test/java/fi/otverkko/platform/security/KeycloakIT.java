package fi.otverkko.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.security.token.TokenSettings;
import fi.otverkko.platform.security.token.Tokens;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.testcontainers.DockerClientFactory;
import tools.jackson.databind.JsonNode;

/// What the services count on in a token, asked of Keycloak itself with our realm and the demo users: the
/// one at `OT_TEST_KEYCLOAK_URL`, else the official image in a container.
class KeycloakIT {

    private static @Nullable RealKeycloak keycloak;

    private final JsonNode users = RealKeycloak.declared("demo-users.json").required("users");

    @BeforeAll
    static void findOne() {
        var url = System.getenv("OT_TEST_KEYCLOAK_URL");
        if (url != null) {
            keycloak = RealKeycloak.at(url);
        } else if (DockerClientFactory.instance().isDockerAvailable()) {
            keycloak = RealKeycloak.inContainer();
        }
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @BeforeEach
    void needsOne() {
        assumeTrue(
                keycloak != null,
                "NOT CHECKED against Keycloak itself: no OT_TEST_KEYCLOAK_URL and no container engine on this machine");
    }

    @Test
    void everyDemoUserIsWhoTheRealmFileSays() {
        assertThat(users).hasSize(19);
        for (var user : users) {
            var token = decoded(keycloak().token(user.required("username").asString()));

            assertThat(caller(token))
                    .isEqualTo(new Caller(
                            user.required("id").asString(),
                            StreamSupport.stream(user.required("realmRoles").spliterator(), false)
                                    .map(role -> Role.valueOf(role.asString()))
                                    .collect(Collectors.toSet()),
                            attribute(user, "ot_sector"),
                            attribute(user, "ot_profession"),
                            attribute(user, "ot_unit"),
                            attribute(user, "locale")));
        }
    }

    @Test
    void aTokenIsShortLivedAndForThisApiAlone() {
        var token = decoded(keycloak().token("professional"));

        assertThat(token.getAudience()).containsExactly("ot-api");
        assertThat(token.getHeaders()).containsEntry("alg", "RS256");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void namesAndAddressesStayInTheRealm() {
        var token = decoded(keycloak().token("professional"));

        assertThat(token.getClaims())
                .containsEntry("preferred_username", "professional")
                .doesNotContainKeys("name", "given_name", "family_name", "email", "email_verified");
    }

    @Test
    void anotherAudienceOrIssuerIsNotBelieved() {
        var token = keycloak().token("coordinator");
        var issuer = keycloak().issuer();
        var keys = keycloak().keys();

        assertNotBelieved(token, new TokenSettings(issuer, keys, "another-api"));
        assertNotBelieved(token, new TokenSettings(issuer + "2", keys, "ot-api"));
    }

    @Test
    void onlyTheCommandLineOfTheDemoTakesPasswords() {
        assertThat(keycloak().answer("ot-cli", "professional", "professional").statusCode())
                .isEqualTo(200);
        assertThat(keycloak().answer("ot-cli", "professional", "wrong").body()).contains("invalid_grant");
        assertThat(keycloak()
                        .answer("ot-portal", "professional", "professional")
                        .body())
                .contains("unauthorized_client");
    }

    private static void assertNotBelieved(String token, TokenSettings settings) {
        assertThatExceptionOfType(JwtValidationException.class)
                .isThrownBy(() -> Tokens.decoder(settings).decode(token));
    }

    private static Jwt decoded(String token) {
        return Tokens.decoder(new TokenSettings(keycloak().issuer(), keycloak().keys(), "ot-api"))
                .decode(token);
    }

    private static @Nullable Caller caller(Jwt token) {
        return Caller.of(new JwtAuthenticationConverter().convert(token));
    }

    private static @Nullable String attribute(JsonNode user, String name) {
        return user.at("/attributes/" + name + "/0").asStringOpt().orElse(null);
    }

    private static RealKeycloak keycloak() {
        return Objects.requireNonNull(keycloak);
    }
}
