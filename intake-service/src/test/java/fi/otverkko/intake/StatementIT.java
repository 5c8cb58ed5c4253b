package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.intake.v1.StatementDelivered;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// The statement of the statutory expert group.
@IntakeTest
class StatementIT {

    private static final String WORDS = "Ryhmä pitää avohuollon tukitoimia mahdollisina.";

    private final People people;

    StatementIT(People people) {
        this.people = people;
    }

    static String statement(String words) {
        return """
            {"text": "%s", "experts": [{"profession": "LAWYER"},
              {"profession": "CHILD_PSYCHIATRIST", "subjectId": "%s"}],
             "presentedBy": "00000000-0000-4000-8000-000000000001"}""".formatted(words, People.EXPERT);
    }

    @Test
    void isRecordedDeliveredAndTakenAlong() {
        var path = people.inConsultation("Tilanne.");
        people.statutory(path, 9);
        assertThat(people.expert.ifMatch(people.edition(path)).put(path + "/statement", statement(WORDS)))
                .hasStatus(403);
        assertThat(record(path, "Luonnos.")).hasStatusOk();
        assertThat(record(path, WORDS)).hasStatusOk();

        assertThat(statements(people.read(path))).as("not delivered yet").isEmpty();
        assertThat(statements(people.body(people.expert.get(path)))).hasSize(1);
        people.post(people.chair, path, "/statement/delivery");

        var shown = statements(people.read(path)).path(0);
        assertThat(shown.path("text").asString()).isEqualTo(WORDS);
        assertThat(shown.path("binding").asBoolean(true)).isFalse();
        assertThat(shown.path("deliveredAt").asString()).isNotBlank();
        assertThat(people.body(record(path, "Toisin.")).path("code").asString()).isEqualTo("statement-delivered");
        assertThat(people.world.published(StatementDelivered.class))
                .filteredOn(event -> event.consultationId().equals(People.id(path)))
                .hasSize(1);

        people.post(people.chair, path, "/answer", """
            {"noneBecause": "Lausunto riittää."}""");
        var fhir = people.body(people.professional.get(path + "/recommendations/export?format=FHIR"));
        var document = fhir.path("entry").path(1).path("resource");
        assertThat(document.path("resourceType").asString()).isEqualTo("DocumentReference");
        assertThat(new String(
                        Base64.getDecoder()
                                .decode(document.path("content")
                                        .path(0)
                                        .path("attachment")
                                        .path("data")
                                        .asString()),
                        StandardCharsets.UTF_8))
                .isEqualTo(WORDS);
        people.post(people.professional, path, "/recommendations/handover", """
            {"format": "FHIR"}""");
        var told = people.body(people.dpo.get(path + "/disclosures")).path("items");
        assertThat(told).as("one for each export").hasSize(2);
        assertThat(told.path(0).path("recipient").asString()).isEqualTo("COUNTY_SYSTEM");
        assertThat(told.path(0).path("basis").asString()).isEqualTo("OWN_TASK");
        assertThat(told.path(0).path("content").toString()).isEqualTo("[\"RECOMMENDATIONS\",\"STATEMENT\"]");
        var log = people.body(people.dpo.get(path + "/use-log?limit=100")).path("items");
        assertThat(log.valueStream().map(entry -> entry.path("action").asString()))
                .containsSubsequence("STATEMENT_RECORDED", "STATEMENT_DELIVERED", "EXPORTED", "HANDED_OVER")
                .doesNotContain("DISCLOSED");
        assertThat(people.body(people.dpo.get("/api/intake/use-log/check")).path("findings"))
                .isEmpty();
    }

    @Test
    void isRefusedWhereNobodyAskedForIt() {
        var path = people.draft("IDENTIFIED");
        var form = Filled.in("IDENTIFIED").code("M2", "VIEWPOINTS").json();
        assertThat(people.professional.ifMatch(1).put(path + "/response", form)).hasStatusOk();
        people.post(people.professional, path, "/submission");
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/acceptance");
        people.decided(path, 1, "YES", 1);
        people.scheduled(path, "meeting-" + People.id(path), 1);
        people.opened(path, "meeting-" + People.id(path), 2);
        assertThat(people.body(record(path, WORDS)).path("code").asString()).isEqualTo("statement-not-asked");
    }

    @Test
    void holdsNoIdentityCodeAndNoName() {
        var path = people.inConsultation("Tilanne.");
        people.statutory(path, 9);
        assertThat(people.body(record(path, "Hän on 010594-9032.")).path("code").asString())
                .isEqualTo("identifiers-found");
        var named = statement(WORDS).replace("\"LAWYER\"", "\"Maija Meikäläinen\"");
        assertThat(people.secretary.ifMatch(people.edition(path)).put(path + "/statement", named))
                .hasStatus(400);
    }

    private MvcTestResult record(String path, String words) {
        return people.secretary.ifMatch(people.edition(path)).put(path + "/statement", statement(words));
    }

    private static JsonNode statements(JsonNode read) {
        return read.path("statements");
    }
}
