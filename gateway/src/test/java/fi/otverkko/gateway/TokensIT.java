package fi.otverkko.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testrealm.BadTokens;
import fi.otverkko.platform.testrealm.Realm;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The same bad tokens that every service refuses.
class TokensIT {

    private static final Realm realm = new Realm();
    private static final StartedGateway gateway =
            new StartedGateway("KEYCLOAK_URL=" + realm.address(), "OIDC_ISSUER=" + Realm.ISSUER);

    @AfterAll
    static void stop() {
        gateway.close();
        realm.close();
    }

    @Test
    void aGoodTokenIsPassedOn() {
        assertThat(gateway.with(realm.rs256(Realm.claims().build()))
                        .get("/api/intake/x")
                        .status())
                .isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> badTokensGoNowhere() {
        return BadTokens.of(realm).entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
                    var before = gateway.service("intake").seen().size();

                    assertThat(gateway.with(bad.getValue()).get("/api/intake/x").problem())
                            .isEqualTo("401 token-invalid");
                    assertThat(gateway.with(bad.getValue())
                                    .get("/api/training/events")
                                    .problem())
                            .as("where none is needed")
                            .isEqualTo("401 token-invalid");

                    assertThat(gateway.service("intake").seen()).hasSize(before);
                }));
    }
}
