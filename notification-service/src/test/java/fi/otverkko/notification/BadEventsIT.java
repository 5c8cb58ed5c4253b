package fi.otverkko.notification;

import fi.otverkko.platform.testkit.hostile.BadEvents;
import org.springframework.test.context.TestPropertySource;

/// The postmen rest: they write rows of their own, which would look like what a refused event left behind.
@TestPropertySource(
        properties = {
            "ot.delivery.poll-every=1h",
            "KEYCLOAK_CLIENT_SECRET=secret",
            "OT_SUBSCRIPTION_SECRET=of-the-tests-only-0123456789abcdef"
        })
class BadEventsIT extends BadEvents {}
