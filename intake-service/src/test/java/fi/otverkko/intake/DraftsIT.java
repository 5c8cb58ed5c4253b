package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// A draft is filled in part by part, today here and tomorrow there.
@IntakeTest
class DraftsIT {

    private final People people;

    DraftsIT(People people) {
        this.people = people;
    }

    @Test
    void aDraftIsFilledInSectionBySection() {
        var path = people.draft("ANONYMOUS");

        for (var section : List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N")) {
            assertThat(section(path, section).path("answered").asInt())
                    .as(section)
                    .isLessThanOrEqualTo(section(path, section).path("required").asInt());
            write(path, section, Filled.in("ANONYMOUS").only(section));
        }
        for (var section : people.read(path).path("sections")) {
            assertThat(section.path("answered").asInt())
                    .as("%s", section)
                    .isEqualTo(section.path("required").asInt());
        }
        people.post(people.professional, path, "/submission");

        assertThat(people.world.published(ConsultationSubmitted.class))
                .filteredOn(event -> event.consultationId().equals(People.id(path)))
                .singleElement()
                .satisfies(event -> assertThat(event.answers().groups()).isNotEmpty());
    }

    @Test
    void whatIsReadCanBeSentBackOnAnotherDevice() {
        var path = people.draft("IDENTIFIED");
        var whole = Filled.in("IDENTIFIED").text("M1", "Yksi?", "Kaksi?").json();
        assertThat(people.professional.ifMatch(1).put(path + "/response", whole))
                .hasStatusOk();
        var read = people.read(path);
        assertThat(read.path("response").path("status").asString()).isEqualTo("in-progress");

        assertThat(people.professional
                        .ifMatch(2)
                        .put(path + "/response", read.path("response").toString()))
                .hasStatusOk();

        var again = people.read(path);
        assertThat(again.path("response")).isEqualTo(read.path("response"));
        assertThat(again.path("sections"))
                .as("nothing was changed, so nothing was written anew")
                .isEqualTo(read.path("sections"));
    }

    @Test
    void questionsAndChoicesAreReadInTheReadersLanguage() {
        var path = people.draft("ANONYMOUS");
        assertThat(people.professional.ifMatch(1).put(path + "/response", People.form("ANONYMOUS", "Tilanne.")))
                .hasStatusOk();

        var read = people.body(people.professional.language("sv").get(path)).path("response");

        assertThat(read.path("item").path(0).path("text").asString()).isEqualTo("Säkerheten först");
        assertThat(read.path("item")
                        .path(0)
                        .path("item")
                        .path(0)
                        .path("answer")
                        .path(0)
                        .toString())
                .contains("\"display\":\"Nej\"");
    }

    @Test
    void twoSectionsDoNotDisturbEachOtherAndOneIsNotOverwritten() {
        var path = people.draft("IDENTIFIED");
        var dangerFirst = Filled.in("IDENTIFIED").only("A");
        assertThat(put(path, "A", 0, dangerFirst)).hasStatusOk();
        assertThat(put(path, "C", 0, Filled.in("IDENTIFIED").only("C"))).hasStatusOk();

        var late = people.professional
                .language("en")
                .ifMatch(0)
                .put(path + "/response/A", dangerFirst.code("A1", "YES").json());

        assertThat(late).hasStatus(412);
        assertThat(people.body(late).path("code").asString()).isEqualTo("section-stale");
        assertThat(people.body(late).path("title").asString()).isEqualTo("This part of the form was changed meanwhile");
        assertThat(put(path, "A", 1, dangerFirst)).hasStatusOk();
        assertThat(code(path, "A1")).isEqualTo("YES");
        assertThat(section(path, "A").path("edition").asInt()).isEqualTo(2);
    }

    @Test
    void aSectionTakesItsOwnQuestionsOnly() {
        var path = people.draft("IDENTIFIED");

        var other = put(path, "A", 0, Filled.in("IDENTIFIED").only("A", "J"));
        var none = put(path, "Z", 0, Filled.in("IDENTIFIED").only("A"));

        assertThat(other).hasStatus(422);
        assertThat(people.body(other).path("violations").path(0).path("field").asString())
                .startsWith("J");
        assertThat(none).hasStatus(404);
        assertThat(people.body(none).path("code").asString()).isEqualTo("section-unknown");
        assertThat(people.edition(path)).isEqualTo(1);
    }

    @Test
    void whatIsHiddenComesBackWhileItIsADraftAndIsNotSent() {
        var path = people.draft("IDENTIFIED");
        assertThat(people.professional.ifMatch(1).put(path + "/response", People.form("Tilanne.")))
                .hasStatusOk();
        assertThat(code(path, "G3")).isNotEmpty();
        write(path, "G", Filled.in("IDENTIFIED").only("G").code("G1", "NONE"));
        assertThat(code(path, "G3")).as("still a draft").isNotEmpty();

        people.post(people.professional, path, "/submission");

        assertThat(code(path, "G3")).isEmpty();
        assertThat(code(path, "G1")).isEqualTo("NONE");
    }

    private void write(String path, String section, Filled filled) {
        long edition = section(path, section).path("edition").asLong();
        assertThat(put(path, section, edition, filled)).hasStatusOk();
    }

    private MvcTestResult put(String path, String section, long edition, Filled filled) {
        return people.professional.ifMatch(edition).put(path + "/response/" + section, filled.json());
    }

    private JsonNode section(String path, String linkId) {
        return people.read(path)
                .path("sections")
                .valueStream()
                .filter(section -> section.path("linkId").asString().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    private String code(String path, String linkId) {
        return people.answer(path, linkId).path("valueCoding").path("code").asString("");
    }
}
