package fi.otverkko.intake;

import fi.otverkko.platform.testkit.hostile.BadEvents;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = IntakeWorld.KeyFile.class)
class BadEventsIT extends BadEvents {}
