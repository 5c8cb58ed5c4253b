package fi.otverkko.platform.security;

import fi.otverkko.platform.testrealm.Realm;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestConstructor;

/// A test of the whole [SampleService] against a [Realm] with real keys; both are started once for all such
/// tests.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "ot.problems.strict=true")
@AutoConfigureMockMvc
@Import(SampleServiceTest.RealmOfTheTest.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface SampleServiceTest {

    @TestConfiguration(proxyBeanMethods = false)
    class RealmOfTheTest {

        @Bean
        static Realm realm() {
            return new Realm();
        }

        @Bean
        static DynamicPropertyRegistrar tokens(Realm realm) {
            return properties -> {
                properties.add("ot.tokens.issuer", () -> Realm.ISSUER);
                properties.add("ot.tokens.keys", realm::keys);
            };
        }
    }
}
