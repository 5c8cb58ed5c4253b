package fi.otverkko.notification;

import fi.otverkko.platform.testkit.hostile.BadRequests;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "KEYCLOAK_CLIENT_SECRET=secret")
class BadRequestsIT extends BadRequests {}
