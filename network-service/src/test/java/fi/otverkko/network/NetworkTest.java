package fi.otverkko.network;

import fi.otverkko.platform.testkit.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/// The whole service with the declared data of the demo, and a clock that tests set. Sweeps run when
/// asked only.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServiceTest
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "OT_DEMO_DATA=../platform/deployment/demo",
            "network.team.lapse-every=1h",
            "network.meeting.settle-every=1h",
            "network.meeting.publish-every=1h"
        })
@Import({TestTime.class, Story.class})
public @interface NetworkTest {}
