package fi.otverkko.notification;

import fi.otverkko.platform.testkit.hostile.BadRequests;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {"KEYCLOAK_CLIENT_SECRET=secret", "OT_SUBSCRIPTION_SECRET=of-the-tests-only-0123456789abcdef"})
class BadRequestsIT extends BadRequests {}
