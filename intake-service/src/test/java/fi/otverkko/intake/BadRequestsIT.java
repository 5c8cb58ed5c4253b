package fi.otverkko.intake;

import fi.otverkko.platform.testkit.hostile.BadRequests;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = IntakeWorld.KeyFile.class)
class BadRequestsIT extends BadRequests {}
