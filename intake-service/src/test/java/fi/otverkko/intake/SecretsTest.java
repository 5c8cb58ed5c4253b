package fi.otverkko.intake;

import fi.otverkko.platform.testkit.SecretRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SecretsTest {

    @TestFactory
    Stream<DynamicTest> secrets() {
        return SecretRules.check(
                IntakeApplication.class, "MONGODB_URI=mongodb://intake:%s@mongo:27017/?authSource=admin");
    }
}
