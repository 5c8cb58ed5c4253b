package fi.otverkko.platform.web;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoSecretsTest {

    private final MockEnvironment environment =
            new MockEnvironment().withProperty("KEYCLOAK_CLIENT_SECRET", "demo-notification");

    @Test
    void stopTheStartOutsideTheDemo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DemoSecrets.refuse(environment))
                .withMessageContaining("KEYCLOAK_CLIENT_SECRET")
                .withMessageNotContaining("demo-notification");
    }

    @Test
    void areWelcomeInTheDemo() {
        environment.setActiveProfiles("demo");

        assertThatNoException().isThrownBy(() -> DemoSecrets.refuse(environment));
    }

    @Test
    void whatIsNoSecretMayBeNamedAsItLikes() {
        var host = new MockEnvironment().withProperty("SMTP_HOST", "demo-mail").withProperty("SMTP_PASSWORD", "real");

        assertThatNoException().isThrownBy(() -> DemoSecrets.refuse(host));
    }
}
