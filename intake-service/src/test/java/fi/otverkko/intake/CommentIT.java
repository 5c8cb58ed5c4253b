package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What the group says of a recommendation before it is confirmed.
@IntakeTest
class CommentIT {

    private static final String SAID = """
            {"text": "Kutsukaa Kaisa Kuvitteellinen mukaan, puh. 040 123 4567."}""";

    private final People people;

    CommentIT(People people) {
        this.people = people;
    }

    @Test
    void whatAnExpertSaysIsReadByThoseWhoConcludeAndNamelessByTheGroup() {
        var path = people.inConsultation("Tilanne.");
        var one = recommended(path);

        assertThat(comment(people.expert, path, one, SAID)).hasStatusOk();

        for (var reader : new Person[] {people.professional, people.secretary}) {
            var said = people.body(People.does(reader.get(path)))
                    .path("recommendations")
                    .path(0)
                    .path("comments")
                    .path(0);
            assertThat(said.path("text").asString()).contains("Kaisa Kuvitteellinen", "040 123 4567");
            assertThat(said.path("by").asString()).isEqualTo(People.EXPERT);
        }
        for (var reader : new Person[] {people.expert, people.chair}) {
            assertThat(people.body(People.does(reader.get(path))).toString())
                    .contains("Kutsukaa [nimi] mukaan, puh. [puhelinnumero].")
                    .doesNotContain("Kuvitteellinen", "040 123 4567");
        }
        assertThat(people.body(people.dpo.get(path + "/use-log?limit=100")).toString())
                .contains("RECOMMENDATION_COMMENTED");
    }

    @Test
    void onlyWhoIsLetInCommentsAndOnlyWhileSheIs() {
        var path = people.inConsultation("Tilanne.");
        var one = recommended(path);
        var another = people.world.as("00000000-0000-4000-8000-0000000000e7", Role.EXPERT);

        assertThat(comment(another, path, one, SAID)).hasStatus(404);
        assertThat(comment(people.secretary, path, one, SAID)).hasStatus(403);
        people.teamDissolved(path, Instant.now(), 2);
        assertThat(comment(people.expert, path, one, SAID)).hasStatus(404);
    }

    @Test
    void noIdentityCodeAndNothingAfterItIsConfirmed() {
        var path = people.inConsultation("Tilanne.");
        var one = recommended(path);
        assertThat(code(comment(people.expert, path, one, """
                {"text": "Lapsen tunnus on 010514A903B."}"""))).isEqualTo("identifiers-found");
        assertThat(comment(people.expert, path, one, SAID)).hasStatusOk();
        people.post(people.chair, path, one + "/confirmation");

        assertThat(code(comment(people.expert, path, one, SAID))).isEqualTo("recommendation-state");

        people.post(people.chair, path, "/answer", "{}");
        assertThat(new String(
                        people.professional
                                .get(path + "/recommendations/export?format=FHIR")
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .as("the county's record holds what was recommended, not what was said about it")
                .contains("omatyöntekijä")
                .doesNotContain("Kuvitteellinen");
    }

    private String recommended(String path) {
        people.post(people.professional, path, "/recommendations", """
                {"text": "Nimetään omatyöntekijä.", "type": "COOPERATION", "responsibleParty": "Vammaispalvelu",
                 "due": "2199-01-15", "agreedWithFamily": "YES"}""");
        return "/recommendations/"
                + people.read(path).path("recommendations").path(0).path("id").asString();
    }

    private MvcTestResult comment(Person person, String path, String recommendation, String body) {
        return person.ifMatch(people.edition(path)).post(path + recommendation + "/comments", body);
    }

    private String code(MvcTestResult result) {
        return people.body(result).path("code").asString();
    }
}
