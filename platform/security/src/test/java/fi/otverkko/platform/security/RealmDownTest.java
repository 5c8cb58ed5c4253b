package fi.otverkko.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.testrealm.Realm;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The realm cannot be reached: the service starts, is ready, and says why nobody can be let in.
@SpringBootTest(
        properties = {
            "ot.problems.strict=true",
            "ot.tokens.issuer=" + Realm.ISSUER,
            "ot.tokens.keys=http://127.0.0.1:9/certs" // nobody listens at the discard port
        })
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RealmDownTest {

    private final MockMvcTester http;

    RealmDownTest(MockMvcTester http) {
        this.http = http;
    }

    @Test
    void theServiceIsReadyAllTheSame() {
        assertThat(http.get().uri("/actuator/health/readiness")).hasStatusOk();
        assertThat(http.get().uri("/api/sample/published")).hasStatusOk();
    }

    @Test
    void tokensCannotBeCheckedJustNow() {
        try (var realm = new Realm()) {
            assertThat(http.get()
                            .uri("/api/sample/cases/7")
                            .header(
                                    "Authorization",
                                    "Bearer " + realm.rs256(Realm.claims().build())))
                    .hasStatus(503)
                    .bodyText()
                    .contains("sign-in-unavailable");
        }
    }
}
