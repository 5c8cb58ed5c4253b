package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.intake.v1.BreachOpened;
import fi.otverkko.contracts.intake.v1.BreachReminded;
import fi.otverkko.intake.breach.BreachSweepForTests;
import fi.otverkko.platform.testkit.Onlooker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@IntakeTest
@Import(BreachSweepForTests.class)
class BreachIT {

    private static final String BREACHES = BreachWalk.BREACHES;
    private static final String CANARY = "KANARIALINTU";

    private final People people;
    private final SettableClock clock;
    private final MongoClient store;
    private final BreachSweepForTests sweep;

    BreachIT(People people, SettableClock clock, Onlooker onlooker, BreachSweepForTests sweep) {
        this.sweep = sweep;
        this.people = people;
        this.clock = clock;
        this.store = onlooker.client();
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void theClockRunsUntilTheAuthorityIsNotified() {
        var path = opened(clock.instant().minus(Duration.ofHours(1)), "RISK");
        assertThat(hoursLeft(path)).isEqualTo(70);
        clock.advance(Duration.ofHours(80));
        assertThat(hoursLeft(path)).isEqualTo(-10);

        var now = clock.instant();
        assertThat(post(path, "/authority-notification", "{\"at\": \"" + now + "\"}"))
                .isEqualTo(422);
        assertThat(post(
                        path,
                        "/authority-notification",
                        "{\"at\": \"" + now + "\", \"delayReason\": \"" + CANARY + "\"}"))
                .isEqualTo(200);

        var seen = people.body(people.dpo.get(path));
        assertThat(seen.at("/summary/state").asString()).isEqualTo("NOTIFIED");
        assertThat(seen.at("/summary/hoursLeft").isNumber()).isFalse();
        assertThat(seen.at("/texts/DELAY_REASON").asString()).isEqualTo(CANARY);
        assertThat(stored()).contains(People.id(path)).doesNotContain(CANARY);
        assertThat(post(path, "/closing", "{}")).isEqualTo(200);
    }

    @Test
    void theMostUrgentComesFirst() {
        opened(clock.instant().minus(Duration.ofHours(5)), "UNKNOWN");
        opened(clock.instant().minus(Duration.ofHours(60)), "UNKNOWN");
        opened(clock.instant().minus(Duration.ofHours(30)), "UNKNOWN");

        var left = new ArrayList<Long>();
        var after = "";
        do {
            var page = people.body(people.dpo.get(BREACHES + "?state=OPEN&limit=2" + after));
            page.path("items").forEach(item -> left.add(item.path("hoursLeft").asLong()));
            after = page.path("next").asString("").isEmpty()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());

        assertThat(left).hasSizeGreaterThanOrEqualTo(3).isSorted();
    }

    @Test
    void anAssessmentIsReplacedAsMoreBecomesKnown() {
        var path = opened(clock.instant(), "UNKNOWN");
        long edition = people.dpo.edition(path);

        assertThat(people.dpo.ifMatch(edition).put(path + "/assessment", BreachWalk.assessment("HIGH", "Tarkempi.")))
                .hasStatusOk();
        assertThat(people.dpo.ifMatch(edition).put(path + "/assessment", BreachWalk.assessment("NONE", "Vanha.")))
                .hasStatus(412);

        var seen = people.body(people.dpo.get(path));
        assertThat(seen.at("/summary/risk").asString()).isEqualTo("HIGH");
        assertThat(seen.at("/texts/DESCRIPTION").asString()).isEqualTo("Tarkempi.");
        assertThat(post(path, "/closing", BreachWalk.BECAUSE)).isEqualTo(409);
    }

    @Test
    void everyReadingIsInTheUseLog() {
        var path = opened(clock.instant(), "NONE");
        assertThat(people.dpo.get(path)).hasStatusOk();

        var log = people.body(people.dpo.get("/api/intake/consultations/" + People.id(path) + "/use-log"));
        assertThat(log.path("items")
                        .valueStream()
                        .map(entry -> entry.path("action").asString()))
                .startsWith("BEGUN", "READ");
        assertThat(log.at("/items/0/reasonCode").asString()).isEqualTo("BREACH");
    }

    @Test
    void theOfficerIsToldAtOnceAndOnceMoreADayBeforeTheEnd() {
        people.world.published(Topic.INTAKE_REGISTERS); // from here on they are heard
        var open = opened(clock.instant(), "RISK");
        var notified = opened(clock.instant(), "RISK");
        assertThat(told(BreachOpened.class, BreachOpened::breachId)).contains(People.id(open), People.id(notified));
        post(notified, "/authority-notification", "{\"at\": \"" + clock.instant() + "\"}");

        clock.advance(Duration.ofHours(47));
        sweep.sweep();
        assertThat(told(BreachReminded.class, BreachReminded::breachId)).doesNotContain(People.id(open));

        clock.advance(Duration.ofHours(1));
        sweep.sweep();
        sweep.sweep();
        assertThat(told(BreachReminded.class, BreachReminded::breachId))
                .containsOnlyOnce(People.id(open))
                .doesNotContain(People.id(notified));
    }

    @Test
    void theTextsGoFiveYearsAfterTheClosing() {
        var path = opened(clock.instant(), "NONE");
        assertThat(post(path, "/closing", BreachWalk.BECAUSE)).isEqualTo(200);
        clock.advance(Duration.ofDays(5 * 365));
        sweep.sweep();
        assertThat(people.body(people.dpo.get(path)).at("/texts/DESCRIPTION").asString())
                .isEqualTo(CANARY);

        clock.advance(Duration.ofDays(3));
        sweep.sweep();

        var seen = people.body(people.dpo.get(path));
        assertThat(seen.path("texts").isEmpty()).isTrue();
        assertThat(seen.at("/summary/state").asString()).isEqualTo("CLOSED");
        assertThat(store.getDatabase("intake-keys")
                        .getCollection("keys")
                        .find(Filters.eq("_id", People.id(path)))
                        .first())
                .as("its key")
                .doesNotContainKey("wrapped")
                .containsKey("erasedAt");
    }

    private <E extends Record> List<String> told(Class<E> event, Function<E, String> id) {
        return people.world.published(event).stream().map(id).toList();
    }

    private String opened(Instant noticedAt, String risk) {
        return people.dpo.created(
                BREACHES, BreachWalk.opening(noticedAt.toString(), BreachWalk.assessment(risk, CANARY)));
    }

    private long hoursLeft(String path) {
        return people.body(people.dpo.get(path)).at("/summary/hoursLeft").asLong();
    }

    private int post(String path, String command, String body) {
        return people.dpo
                .ifMatch(people.dpo.edition(path))
                .post(path + command, body)
                .getResponse()
                .getStatus();
    }

    private String stored() {
        var all = new ArrayList<String>();
        store.listDatabaseNames()
                .forEach(database -> store.getDatabase(database)
                        .getCollection("breaches")
                        .find()
                        .forEach(document -> all.add(document.toJson())));
        return String.join("\n", all);
    }
}
