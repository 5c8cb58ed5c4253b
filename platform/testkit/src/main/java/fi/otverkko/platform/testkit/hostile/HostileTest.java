package fi.otverkko.platform.testkit.hostile;

import fi.otverkko.platform.testkit.TestKit;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.cloud.stream.binder.test.EnableTestBinder;
import org.springframework.context.annotation.Import;

/// As [fi.otverkko.platform.testkit.ServiceTest], but with the service's own web server on a port, since half of what
/// is malformed would never get past a client library.
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"ot.problems.strict=true", "ot.sweep-every=1h", "OT_BIND=127.0.0.1"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE) // it keeps every answer of a test until its end
@EnableTestBinder
@Import({TestKit.class, HostileKit.class})
@interface HostileTest {}
