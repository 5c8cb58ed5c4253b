package fi.otverkko.platform.web;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SecretsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "KEYCLOAK_CLIENT_SECRET, demo-notification",
                "SMTP_PASSWORD, demo-mail",
                "MONGODB_URI, mongodb://intake:demo-mongo-intake@mongo:27017/?authSource=admin",
                "spring.kafka.jaas, x.PlainLoginModule required username=\"a\" password=\"demo-kafka\";"
            })
    void ofTheDemoStopTheStartOutsideTheDemo(String name, String value) {
        environment.setProperty(name, value);

        assertThatIllegalStateException()
                .isThrownBy(() -> Secrets.refuse(environment))
                .withMessage("secrets of the demo outside profile demo: [" + name + "]");

        environment.setActiveProfiles("demo");
        assertThatNoException().isThrownBy(() -> Secrets.refuse(environment));
    }

    @Test
    void thatNobodyHasSetStopTheStartAlsoInTheDemo() {
        environment.setActiveProfiles("demo");
        environment.setProperty("directory.client-secret", "${CLIENT_SECRET}");

        assertThatIllegalStateException()
                .isThrownBy(() -> Secrets.refuse(environment))
                .withMessage("secrets that nobody has set: [directory.client-secret]");

        environment.setProperty("CLIENT_SECRET", "a real one");
        assertThatNoException().isThrownBy(() -> Secrets.refuse(environment));
    }

    @Test
    void whatIsNoSecretMayBeNamedAsItLikes() {
        environment.setProperty("SMTP_HOST", "demo-mail");
        environment.setProperty("SMTP_PASSWORD", "real");
        environment.setProperty("mail.password", "${MAIL_PASSWORD:}");
        environment.setProperty("MONGODB_URI", "mongodb://demo-mongo:27017/demo-data");

        assertThatNoException().isThrownBy(() -> Secrets.refuse(environment));
    }
}
