package fi.otverkko.intake;

import fi.otverkko.intake.erasure.ErasureForTests;
import fi.otverkko.intake.followup.SweepForTests;
import fi.otverkko.platform.testkit.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// Runs intake with a key file of its own and a clock that the test can set.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ServiceTest
@Import({IntakeWorld.class, SweepForTests.class, ErasureForTests.class})
@ContextConfiguration(initializers = IntakeWorld.KeyFile.class)
@interface IntakeTest {}
