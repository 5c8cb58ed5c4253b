package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import fi.otverkko.intake.privacyrequest.PrivacySweepForTests;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.testkit.Onlooker;
import fi.otverkko.platform.testkit.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@IntakeTest
@Import(PrivacySweepForTests.class)
class PrivacyRequestIT {

    private static final String REQUESTS = PrivacyWalk.REQUESTS;
    private static final String CANARY = "KANARIALINTU";

    private final People people;
    private final SettableClock clock;
    private final MongoClient store;
    private final PrivacySweepForTests sweep;
    private final Person guardian;
    private final Person youngPerson;

    PrivacyRequestIT(People people, SettableClock clock, Onlooker onlooker, PrivacySweepForTests sweep) {
        this.sweep = sweep;
        this.people = people;
        this.clock = clock;
        this.store = onlooker.client();
        this.guardian = people.world.as(PrivacyWalk.GUARDIAN, Role.GUARDIAN);
        this.youngPerson = people.world.as("00000000-0000-4000-8000-000000000021", Role.YOUNG_PERSON);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void aGuardianLearnsWhoUsedTheCaseInWhichRoleAndNotByName() {
        var consultation = people.submitted("Tilanne.");
        people.post(people.secretary, consultation, "/check");
        var path = guardian.created(REQUESTS, PrivacyWalk.LOG_DATA);
        assertThat(guardian.get(path + "/log-data")).hasStatus(404);
        step(path, "/identification", PrivacyWalk.identification(People.id(consultation)));
        assertThat(guardian.get(path + "/log-data")).hasStatus(404);
        step(path, "/answer", PrivacyWalk.DECISION);

        var seen = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = people.body(guardian.get(path + "/log-data?limit=2" + after));
            page.path("items").forEach(seen::add);
            after = page.path("next").asString("").isEmpty()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());

        assertThat(seen)
                .extracting(use -> use.path("action").asString())
                .contains("BEGUN", "SUBMITTED", "CHECK_STARTED");
        assertThat(seen).extracting(use -> use.path("roles").asString()).contains("PROFESSIONAL", "GROUP_SECRETARY");
        assertThat(seen.toString()).doesNotContain("00000000-0000-4000-8000");
        assertThat(youngPerson.get(path)).hasStatus(404);
        assertThat(people.body(guardian.get(path)).has("officers")
                        && !people.body(guardian.get(path)).path("officers").isNull())
                .isFalse();
    }

    @Test
    void usesOutsideOfTheTimeAskedAboutAreLeftOut() {
        var consultation = people.submitted("Tilanne.");
        clock.advance(Duration.ofDays(10));
        assertThat(people.secretary.get(consultation)).hasStatusOk();
        var from = today().minusDays(5);
        var path = people.dpo.created(PrivacyWalk.RECORDED, PrivacyWalk.recorded("""
                {"type": "LOG_DATA", "from": "%s"}""".formatted(from)));
        step(path, "/identification", PrivacyWalk.identification(People.id(consultation)));

        var uses = people.body(people.dpo.get(path + "/log-data?limit=100")).path("items");

        assertThat(uses.valueStream().map(use -> use.path("action").asString())).startsWith("READ");
        assertThat(uses.valueStream().map(use -> use.path("action").asString())).doesNotContain("BEGUN");
    }

    @Test
    void aRefusalSaysHowToAppeal() {
        var path = youngPerson.created(REQUESTS, """
                {"type": "ERASURE", "description": "%s"}""".formatted(CANARY));
        step(path, "/refusal", PrivacyWalk.REFUSAL);

        var seen = people.body(youngPerson.get(path));
        assertThat(seen.at("/summary/ground").asString()).isEqualTo("NO_DATA");
        assertThat(seen.at("/appeal/sv").asString()).contains("dataombudsmannen");
        assertThat(seen.path("description").asString()).isEqualTo(CANARY);
        assertThat(stored()).contains(People.id(path)).doesNotContain(CANARY);
    }

    @Test
    void whatIsDueSoonAndWhatIsLateLieInFolders() {
        var path = people.dpo.created(PrivacyWalk.RECORDED, PrivacyWalk.recorded("""
                {"type": "RECTIFICATION"}"""));
        assertThat(folder("DUE_SOON")).doesNotContain(People.id(path));
        clock.advance(Duration.ofDays(26));
        assertThat(folder("DUE_SOON")).contains(People.id(path));
        clock.advance(Duration.ofDays(7));
        assertThat(folder("LATE")).contains(People.id(path));
        assertThat(folder("DUE_SOON")).doesNotContain(People.id(path));

        step(path, "/refusal", PrivacyWalk.REFUSAL);

        assertThat(folder("LATE")).doesNotContain(People.id(path));
        assertThat(folder("DECIDED")).contains(People.id(path));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(people.dpo.post(PrivacyWalk.RECORDED, """
                {"request": {"type": "ACCESS"}}""")).hasStatus(400);
        assertThat(people.dpo.post(PrivacyWalk.RECORDED, """
                {"client": "Asiakas", "receivedOn": "%s", "request": {"type": "ACCESS"}}""".formatted(today().plusDays(2))))
                .hasStatus(422);
        assertThat(guardian.post(REQUESTS, """
                {"type": "LOG_DATA", "from": "%s"}""".formatted(today().minusYears(3))))
                .hasStatus(422);
        assertThat(guardian.post(REQUESTS, """
                {"type": "ACCESS", "from": "%s"}""".formatted(today().minusDays(3)))).hasStatus(422);
    }

    @Test
    void everyStepIsInTheUseLog() {
        var path = people.dpo.created(PrivacyWalk.RECORDED, PrivacyWalk.recorded("""
                {"type": "ACCESS"}"""));
        step(path, "/identification", """
                {"identity": "Suomi.fi-valtuus nähty."}""");
        step(path, "/extension", """
                {"reason": "Kaksi järjestelmää."}""");

        var log = people.body(people.dpo.get("/api/intake/consultations/" + People.id(path) + "/use-log?limit=100"));

        assertThat(log.path("items")
                        .valueStream()
                        .map(entry -> entry.path("action").asString()))
                .contains("ASKED", "IDENTIFIED", "EXTENDED", "READ");
        assertThat(log.at("/items/0/reasonCode").asString()).isEqualTo("PRIVACY_REQUEST");
    }

    @Test
    void whatWasWrittenAndWhoAskedGoesThreeYearsAfterTheDecision() {
        var path = youngPerson.created(REQUESTS, """
                {"type": "ERASURE", "description": "%s"}""".formatted(CANARY));
        var open = youngPerson.created(REQUESTS, """
                {"type": "ACCESS", "description": "%s"}""".formatted(CANARY));
        step(path, "/refusal", PrivacyWalk.REFUSAL);
        clock.advance(Duration.ofDays(3 * 365 - 1));
        sweep.sweep();
        assertThat(youngPerson.get(path)).hasStatusOk();

        clock.advance(Duration.ofDays(4));
        sweep.sweep();

        assertThat(youngPerson.get(path)).as("nobody's any more").hasStatus(404);
        var seen = people.body(people.dpo.get(path));
        assertThat(seen.at("/summary/state").asString()).isEqualTo("REFUSED");
        assertThat(seen.toString()).doesNotContain(CANARY);
        assertThat(people.body(youngPerson.get(open)).path("description").asString())
                .as("not decided yet")
                .isEqualTo(CANARY);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
    }

    private List<String> folder(String name) {
        return people.body(people.dpo.get(REQUESTS + "?limit=100&folder=" + name))
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private void step(String path, String command, String body) {
        assertThat(people.dpo.ifMatch(people.dpo.edition(path)).post(path + command, body))
                .hasStatusOk();
    }

    private String stored() {
        var all = new StringBuilder();
        store.listDatabaseNames()
                .forEach(database -> store.getDatabase(database)
                        .getCollection("privacyRequests")
                        .find()
                        .forEach(document -> all.append(document.toJson())));
        return all.toString();
    }
}
