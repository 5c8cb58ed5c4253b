package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.privacy.CaseKeys;
import fi.otverkko.platform.privacy.uselog.LogRoots;
import fi.otverkko.platform.testkit.Onlooker;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.web.PageRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who used which case: nothing is answered or stored without an entry, and no entry goes without being missed.
@IntakeTest
class UseLogIT {

    private static final String READ_NOW = "USE_LOG_READ as DPO";
    private static final String CHECK = "/api/intake/use-log/check";

    private final People people;
    private final Onlooker onlooker;
    private final LogRoots roots;
    private final CaseKeys keys;
    private final SettableClock clock;
    private final Person officer;

    UseLogIT(People people, Onlooker onlooker, LogRoots roots, CaseKeys keys, SettableClock clock) {
        this.people = people;
        this.onlooker = onlooker;
        this.roots = roots;
        this.keys = keys;
        this.clock = clock;
        this.officer = people.world.as("00000000-0000-4000-8000-00000000000d", Role.DPO);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void everyReadingAndEveryCommandLeavesOneEntry() {
        var path = people.draft("IDENTIFIED");
        assertThat(people.professional.claim("azp", "ot-gateway").ifMatch(1).put(path + "/response", People.form("T.")))
                .hasStatusOk();
        assertThat(people.professional.ifMatch(2).post(path + "/submission")).hasStatusOk();
        assertThat(people.secretary.ifMatch(3).post(path + "/check")).hasStatusOk();
        assertThat(people.secretary.ifMatch(4).post(path + "/check")).hasStatusOk();
        assertThat(people.coordinator.get(path)).hasStatusOk();
        assertThat(people.professional.get(path + "/follow-ups")).hasStatusOk();

        var log = log(path);
        assertThat(actions(log))
                .containsExactly(
                        "BEGUN as REQUESTER",
                        "FILLED_IN as REQUESTER",
                        "SUBMITTED as REQUESTER",
                        "CHECK_STARTED as SECRETARY",
                        "REPEATED as SECRETARY",
                        "READ as STAFF",
                        "FOLLOW_UPS_READ as REQUESTER",
                        READ_NOW);
        assertThat(log.get(1).path("client").asString()).isEqualTo("ot-gateway");
        assertThat(log.get(1).path("number").asLong()).isEqualTo(2);
        assertThat(log.get(3).path("subjectId").asString()).isEqualTo("00000000-0000-4000-8000-000000000003");
        assertThat(log.get(3).path("roles").asString()).isEqualTo("GROUP_SECRETARY");
        assertThat(log.get(3).path("reasonCode").asString()).isEqualTo("CONSULTATION");
        assertThat(log(path)).hasSize(9);
    }

    @Test
    void theSameCallAgainIsAnsweredAndSoLeavesAnEntry() {
        var path = people.draft("IDENTIFIED");
        var same = people.professional.ifMatch(1).header("Idempotency-Key", "twice-the-same-" + People.id(path));
        assertThat(same.put(path + "/response", People.form("T."))).hasStatusOk();
        assertThat(same.put(path + "/response", People.form("T."))).hasStatusOk();

        assertThat(actions(log(path)))
                .containsExactly("BEGUN as REQUESTER", "FILLED_IN as REQUESTER", "REPEATED as REQUESTER", READ_NOW);
    }

    @Test
    void whatIsRefusedAndListsLeaveNone() {
        var path = people.draft("IDENTIFIED");
        assertThat(people.secretary.get(path)).hasStatus(404);
        assertThat(people.professional.ifMatch(1).post(path + "/submission")).hasStatus(422);
        assertThat(people.professional.ifMatch(7).put(path + "/response", People.form("T.")))
                .hasStatus(412);
        assertThat(people.professional.get("/api/intake/consultations?limit=100"))
                .hasStatusOk();

        assertThat(actions(log(path))).containsExactly("BEGUN as REQUESTER", READ_NOW);
    }

    @Test
    void withoutAnEntryNothingIsStoredOrAnswered() {
        var subject = "x".repeat(300); // no id that the log takes
        var unloggable = people.world.as(subject, Role.PROFESSIONAL);
        long before = onlooker.database().getCollection("consultations").countDocuments();

        assertThat(unloggable.post("/api/intake/consultations", """
                {"kind": "CASE", "identityMode": "IDENTIFIED", "language": "fi"}""")).hasStatus(500);
        assertThat(onlooker.database().getCollection("consultations").countDocuments())
                .isEqualTo(before);

        var path = people.draft("IDENTIFIED");
        var consultation = new Document("_id", People.id(path));
        onlooker.database()
                .getCollection("consultations")
                .updateOne(consultation, new Document("$set", new Document("state.requester.subjectId", subject)));
        assertThat(unloggable.get(path)).hasStatus(500);
        assertThat(unloggable.ifMatch(1).put(path + "/response", People.form("T.")))
                .hasStatus(500);
        assertThat(onlooker.database()
                        .getCollection("consultations")
                        .find(consultation)
                        .first())
                .containsEntry("edition", 1L);
        assertThat(actions(log(path))).containsExactly("BEGUN as REQUESTER", READ_NOW);
    }

    @Test
    void theLogOutlivesItsCase() {
        var path = people.submitted("Tilanne.");
        keys.erase(People.id(path));
        onlooker.database().getCollection("consultations").deleteOne(new Document("_id", People.id(path)));
        assertThat(people.professional.get(path)).hasStatus(404);

        assertThat(actions(log(path))).contains("SUBMITTED as REQUESTER");
    }

    @Test
    void theLogComesInPagesThatLeaveOneEntry() {
        var path = people.submitted("Tilanne.");
        int entries = log(path).size();
        var numbers = new ArrayList<Long>();
        var next = "";
        do {
            var page = people.body(officer.get(path + "/use-log?limit=1" + next));
            items(page).forEach(entry -> numbers.add(entry.path("number").asLong()));
            next = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries + 1).boxed().toList());
    }

    @Test
    void nobodyReadsTheLogWithoutAnEntryByMakingUpACursor() {
        var path = people.submitted("Tilanne.");
        assertThat(officer.get(path + "/use-log?after=" + PageRequest.cursor("0", "2")))
                .hasStatus(400);
        assertThat(officer.get(path + "/use-log?after=" + PageRequest.cursor("0", "99")))
                .hasStatus(400);
        assertThat(officer.get(path + "/use-log?after=" + PageRequest.cursor("0")))
                .hasStatus(400);
        assertThat(officer.get(path + "/use-log?after=" + PageRequest.cursor("a", "b")))
                .hasStatus(400);

        int number = log(path).size();
        var another = people.world.as("00000000-0000-4000-8000-00000000000e", Role.DPO);
        var cursor = PageRequest.cursor("0", Integer.toString(number));
        assertThat(officer.get(path + "/use-log?after=" + cursor)).hasStatusOk();
        assertThat(another.get(path + "/use-log?after=" + cursor)).hasStatus(400);
    }

    @Test
    void onlyTheOfficerReadsTheLogAndOnlyOfWhatThereWas() {
        var path = people.draft("IDENTIFIED");
        assertThat(people.professional.get(path + "/use-log")).hasStatus(403);
        assertThat(people.administrator.get(CHECK)).hasStatus(403);
        assertThat(officer.get(path)).hasStatus(403);
        assertThat(officer.get("/api/intake/consultations/none/use-log")).hasStatus(404);
        assertThat(officer.get(CHECK + "?after=cm9vdHM")).hasStatus(400);
    }

    @Test
    void theCheckNamesWhatWasDoneToTheLog() {
        var path = people.submitted("Tilanne.");
        var other = people.draft("IDENTIFIED");
        clock.advance(Duration.ofDays(400));
        assertThat(roots.signIfDue()).isPresent();
        assertThat(findings()).isEmpty();

        var entries = onlooker.database().getCollection("useLog");
        var second = new Document("_id", People.id(path) + "/0000000002");
        var kept = Objects.requireNonNull(entries.find(second).first());
        var only = new Document("_id", People.id(other) + "/0000000001");
        var gone = Objects.requireNonNull(entries.find(only).first());
        entries.updateOne(second, new Document("$set", new Document("subject", "somebody-else")));
        entries.deleteOne(only);

        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "ALTERED " + People.id(path) + " 2", "CHAIN_REMOVED " + People.id(other) + " 0");
        entries.deleteOne(second);
        entries.insertMany(List.of(kept, gone));
        assertThat(findings()).isEmpty();
    }

    /// Of all parts.
    private List<String> findings() {
        var all = new ArrayList<String>();
        var next = "";
        do {
            var report = people.body(officer.get(CHECK + (next.isEmpty() ? "" : "?after=" + next)));
            assertThat(report.path("newestRoot").path("hash").asString("")).hasSize(64);
            report.path("findings")
                    .forEach(finding -> all.add(finding.path("kind").asString()
                            + ' '
                            + finding.path("consultationId").asString("-")
                            + ' '
                            + finding.path("number").asLong()));
            next = report.path("next").asString("");
        } while (!next.isEmpty());
        return all;
    }

    private List<JsonNode> log(String path) {
        var answer = officer.get(path + "/use-log?limit=100");
        assertThat(answer).hasStatusOk();
        return items(people.body(answer));
    }

    private static List<JsonNode> items(JsonNode page) {
        var items = new ArrayList<JsonNode>();
        page.path("items").forEach(items::add);
        return items;
    }

    private static List<String> actions(List<JsonNode> entries) {
        return entries.stream()
                .map(entry -> entry.path("action").asString() + " as "
                        + entry.path("part").asString())
                .toList();
    }
}
