package fi.otverkko.notification.deadletter;

import static fi.otverkko.notification.deadletter.DeadLetterFixture.NOON;
import static fi.otverkko.notification.deadletter.DeadLetterFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.AccessWalk;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;
import fi.otverkko.platform.testkit.World;
import java.util.UUID;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(
        properties = {
            "KEYCLOAK_CLIENT_SECRET=secret",
            "OT_SUBSCRIPTION_SECRET=of-the-tests-only-0123456789abcdef",
            "SMTP_TLS_REQUIRED=false"
        })
class AccessWalkIT extends AccessWalk {

    private static final String LETTERS = "/api/notification/dead-letters";

    private final Person admin;
    private final DeadLetters letters;

    AccessWalkIT(World world, DeadLetters letters) {
        super(world);
        this.admin = world.as("walking-admin", Role.SYSTEM_ADMIN);
        this.letters = letters;
    }

    @Override
    protected void tell(Things things) {
        things.make(LETTERS + "/{id}", DeadLetter.State.class, this::deadLetter);
        things.body("POST " + LETTERS + "/replays", "{\"group\": \"nobody\", \"topic\": \"triage.screenings\"}");
        things.body("POST /api/notification/subscriptions", """
                {"email": "walk@example.org", "language": "FI", "interests": ["NEWSLETTER"]}""");
        things.body("POST /api/notification/subscriber/preferences", "interest=NEWSLETTER&reach=OWN_AREA&language=FI");
        things.body("POST /api/notification/subscription-imports", """
                {"csv": "email,language,interests,reach,consentedAt,proof\\n"}""");
    }

    private Thing deadLetter(DeadLetter.State state) {
        var id = UUID.randomUUID().toString();
        letters.add(letter(id, "walk", NOON));
        if (state != DeadLetter.State.WAITING) {
            assertThat(admin.post(LETTERS + "/" + id + "/replay")).hasStatus(202);
        }
        if (state == DeadLetter.State.REPLAYED || state == DeadLetter.State.EXPIRED) {
            letters.settle(id, state == DeadLetter.State.EXPIRED);
        }
        return Thing.at(LETTERS + "/" + id).readBy(admin, "/state");
    }
}
