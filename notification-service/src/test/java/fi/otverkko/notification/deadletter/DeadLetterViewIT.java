package fi.otverkko.notification.deadletter;

import static fi.otverkko.notification.deadletter.DeadLetterFixture.NOON;
import static fi.otverkko.notification.deadletter.DeadLetterFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What the administrator sees and may ask for, over HTTP. Whether a replay arrives is told by [ReplayIT].
@ServiceTest
@TestPropertySource(
        properties = {
            "KEYCLOAK_CLIENT_SECRET=secret",
            "OT_SUBSCRIPTION_SECRET=of-the-tests-only-0123456789abcdef",
            "SMTP_TLS_REQUIRED=false"
        })
class DeadLetterViewIT {

    private static final String LETTERS = "/api/notification/dead-letters";

    private final Person admin;
    private final World world;
    private final DeadLetters letters;
    private final MeterRegistry meters;

    DeadLetterViewIT(World world, DeadLetters letters, MeterRegistry meters) {
        this.world = world;
        this.letters = letters;
        this.meters = meters;
        this.admin = world.as("admin-1", Role.SYSTEM_ADMIN);
    }

    @Test
    void aLetterIsShownWithItsReasonAndNoContent() {
        letters.add(letter("dlt.shown.triage.screenings-2-7", "shown", NOON));

        assertThat(admin.get(LETTERS + "?group=shown&topic=triage.screenings&state=WAITING"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(admin.get(LETTERS + "/dlt.shown.triage.screenings-2-7"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"group": "shown", "topic": "triage.screenings", "state": "WAITING", "reason": "thing-ill",
                         "tries": 5, "type": "triage.screening-decided.v1", "source": "/ot/15/triage/1",
                         "aggregateId": "s1", "number": 3, "time": "2026-11-22T12:00:00Z"}
                        """);
        assertThat(admin.get(LETTERS + "/nothing")).hasStatus(404).bodyText().contains("dead-letter-unknown");
    }

    @Test
    void theSameLetterFoundAgainIsTheSame() {
        letters.add(letter("twice", "twice", NOON));
        admin.post(LETTERS + "/twice/replay");

        letters.add(letter("twice", "twice", NOON));

        assertThat(ids(admin.get(LETTERS + "?group=twice"))).containsExactly("twice");
        assertThat(admin.get(LETTERS + "/twice")).bodyText().contains("REPLAYING");
    }

    @Test
    void theListGoesPageByPageLatestFirst() {
        for (int n = 0; n < 5; n++) {
            letters.add(letter("page-" + n, "pages", NOON.plusSeconds(n / 2)));
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = admin.get(LETTERS + "?group=pages&limit=2" + next);
            seen.addAll(ids(page));
            var cursor = JsonPath.<String>read(body(page), "$.next");
            next = cursor == null ? "" : "&after=" + cursor;
        } while (!next.isEmpty());

        assertThat(seen).containsExactly("page-4", "page-3", "page-2", "page-1", "page-0");
    }

    @Test
    void oneIsReplayedOnceHoweverOftenTheCallComes() {
        letters.add(letter("one", "one", NOON));
        var call = admin.key("the-same-call");

        assertThat(call.post(LETTERS + "/one/replay")).hasStatus(202).bodyText().contains("REPLAYING", "admin-1");
        assertThat(call.post(LETTERS + "/one/replay")).hasStatus(202);
        assertThat(admin.key("another-call").post(LETTERS + "/one/replay"))
                .hasStatus(409)
                .bodyText()
                .contains("dead-letter-not-waiting", "REPLAYING");
    }

    @Test
    void manyAreReplayedOldestFirstAndTheSameCallTakesNoMore() {
        for (int n = 0; n < Replays.AT_MOST + 2; n++) {
            letters.add(letter("many-%03d".formatted(n), "many", NOON.plusSeconds(n)));
        }
        var body = "{\"group\": \"many\", \"topic\": \"triage.screenings\"}";
        var call = admin.key("many-at-once");

        var first = call.post(LETTERS + "/replays", body);
        var again = call.post(LETTERS + "/replays", body);

        assertThat(first).hasStatus(202).bodyJson().extractingPath("$.more").isEqualTo(true);
        assertThat(JsonPath.<List<String>>read(body(first), "$.letters"))
                .hasSize(Replays.AT_MOST)
                .startsWith("many-000", "many-001");
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(ids(admin.get(LETTERS + "?group=many&state=WAITING"))).containsExactly("many-101", "many-100");
    }

    @Test
    void manyMayBeNamedOrBoundedInTime() {
        for (int n = 0; n < 6; n++) {
            letters.add(letter("some-" + n, "some", NOON.plusSeconds(n)));
        }
        letters.add(letter("stranger", "others", NOON));

        var named = admin.post(
                LETTERS + "/replays",
                "{\"group\": \"some\", \"topic\": \"triage.screenings\", \"ids\": [\"some-4\", \"stranger\", \"none\"]}");
        var bounded = admin.post(
                LETTERS + "/replays",
                "{\"group\": \"some\", \"topic\": \"triage.screenings\", "
                        + "\"from\": \"2026-11-22T12:00:01Z\", \"to\": \"2026-11-22T12:00:02Z\"}");

        assertThat(JsonPath.<List<String>>read(body(named), "$.letters")).containsExactly("some-4");
        assertThat(JsonPath.<List<String>>read(body(bounded), "$.letters")).containsExactly("some-1", "some-2");
        assertThat(admin.post(LETTERS + "/replays", "{\"topic\": \"triage.screenings\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"group\"");
    }

    @Test
    void whoeverIsNoAdministratorIsRefused() {
        for (var role : Role.values()) {
            assertThat(world.as("somebody", role).get(LETTERS))
                    .as("%s", role)
                    .hasStatus(role == Role.SYSTEM_ADMIN ? 200 : 403);
        }
        assertThat(world.anybody().get(LETTERS)).hasStatus(401);
        assertThat(world.gapsInAccess()).isEmpty();
    }

    @Test
    void whatWaitsIsMeasured() {
        var before = meters.get("ot.deadletters.waiting").gauge().value();
        letters.add(letter("measured", "measured", NOON));

        assertThat(meters.get("ot.deadletters.waiting").gauge().value()).isEqualTo(before + 1);
        admin.post(LETTERS + "/measured/replay");
        assertThat(meters.get("ot.deadletters.waiting").gauge().value()).isEqualTo(before);
    }

    private static List<String> ids(MvcTestResult answer) {
        return JsonPath.read(body(answer), "$.items[*].id");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
