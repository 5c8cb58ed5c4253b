package fi.otverkko.notification;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.otverkko.platform.testkit.SecretRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SecretsTest {

    @TestFactory
    Stream<DynamicTest> secrets() {
        return SecretRules.check(
                NotificationApplication.class,
                "MONGODB_URI=mongodb://notification:%s@mongo:27017/?authSource=admin",
                "KEYCLOAK_CLIENT_SECRET=%s",
                "OT_SUBSCRIPTION_SECRET=%s",
                "SMTP_PASSWORD=%s");
    }

    @Test
    void withoutItsSecretsItDoesNotStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SecretRules.environment(NotificationApplication.class, "demo", List.of()))
                .withMessage("secrets that nobody has set: [ot.directory.client-secret, ot.subscription.secret]");
    }
}
