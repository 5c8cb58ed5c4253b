package fi.otverkko.network;

import fi.otverkko.platform.testkit.SecretRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SecretsTest {

    @TestFactory
    Stream<DynamicTest> secrets() {
        return SecretRules.check(
                NetworkApplication.class, "MONGODB_URI=mongodb://network:%s@mongo:27017/?authSource=admin");
    }
}
