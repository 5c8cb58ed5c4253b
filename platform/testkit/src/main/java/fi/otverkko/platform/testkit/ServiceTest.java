package fi.otverkko.platform.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/// Runs one whole service in this JVM: the document store is one in memory, reached over TCP; Kafka is
/// replaced at the wire. Production code runs unchanged and without Docker. What the broker itself
/// does is tested once, in `messaging`.
///
/// A class fails whose tests made the service say to the store what no contract covers.
///
/// The world is not reset between tests: each test makes what it needs and looks at nothing else.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(properties = {"ot.problems.strict=true", "ot.sweep-every=1h", "OT_BIND=127.0.0.1"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE) // it keeps every answer of a test until its end
@EnableTestBinder
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import(TestKit.class)
@ExtendWith(OnlyKnownWords.class)
public @interface ServiceTest {}
