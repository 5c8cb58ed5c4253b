package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

@IntakeTest
class ProcessingIT {

    private static final String RECORDS = ProcessingWalk.RECORDS;

    private final People people;
    private final Person keyPerson;

    ProcessingIT(People people) {
        this.people = people;
        this.keyPerson = people.world.as("00000000-0000-4000-8000-000000000022", Role.KEY_PERSON);
    }

    @Test
    void theKeyPersonSeesWhoIsControllerOfWhatThePlatformDoes() {
        var activities = people.body(keyPerson.get(RECORDS + "?sort=ACTIVITY&limit=100"));

        assertThat(activities
                        .path("items")
                        .valueStream()
                        .map(it -> it.path("id").asString()))
                .contains("consultations", "use-log", "guidance", "privacy-registers");
        assertThat(people.body(keyPerson.get(RECORDS + "/consultations"))
                        .at("/newest/content/controllers/0/controller")
                        .asString())
                .contains("Hyvinvointialue");
    }

    @Test
    void aPublishedVersionNeverChanges() {
        var path = people.dpo.created(RECORDS, ProcessingWalk.agreement("Ensimmäinen Oy", "2030-01-01"));
        assertThat(keyPerson.get(path)).hasStatus(404);
        assertThat(people.dpo.ifMatch(1).post(path + "/publication")).hasStatusOk();
        var first = people.body(keyPerson.get(path + "/versions/1"));

        assertThat(people.dpo.ifMatch(2).put(path + "/draft", ProcessingWalk.draft("Toinen Oy", "2031-01-01")))
                .hasStatusOk();
        assertThat(people.body(keyPerson.get(path)).toString()).doesNotContain("Toinen Oy");
        assertThat(people.dpo.ifMatch(3).post(path + "/publication")).hasStatusOk();

        assertThat(people.body(keyPerson.get(path + "/versions/1"))).isEqualTo(first);
        assertThat(people.body(keyPerson.get(path)).toString()).contains("Toinen Oy");
        assertThat(keyPerson.get(path + "/versions/3")).hasStatus(404);
    }

    @Test
    void whatTheLawAsksForMustBeThereBeforeItIsPublished() {
        var path = people.dpo.created(RECORDS, """
                {"sort": "ACTIVITY",
                 "draft": {"title": {"fi": "a", "sv": "b", "en": "c"}, "fields": {"PURPOSE": "x"}, "controllers": []}}""");

        var refused = people.dpo.ifMatch(1).post(path + "/publication");

        assertThat(refused).hasStatus(422);
        assertThat(people.body(refused).path("detail").asString()).contains("LEGAL_BASIS", "controllers");
    }

    @Test
    void agreementsThatEndAreFound() {
        var soon = people.dpo.created(RECORDS, ProcessingWalk.agreement("Pian Oy", "2027-01-31"));
        var later = people.dpo.created(RECORDS, ProcessingWalk.agreement("Myöhemmin Oy", "2027-02-01"));
        List.of(soon, later)
                .forEach(path -> assertThat(people.dpo.ifMatch(1).post(path + "/publication"))
                        .hasStatusOk());

        var ending = people.body(people.dpo.get(RECORDS + "?sort=AGREEMENT&endingBy=2027-01-31&limit=100"));

        assertThat(ending.path("items").valueStream().map(it -> it.path("id").asString()))
                .contains(People.id(soon))
                .doesNotContain(People.id(later));
    }
}
