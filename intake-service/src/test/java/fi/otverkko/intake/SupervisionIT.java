package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.intake.v1.SupervisionAnswered;
import fi.otverkko.contracts.intake.v1.SupervisionAsked;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Work supervision after a hard case.
@IntakeTest
class SupervisionIT {

    private static final String REQUESTS = SupervisionWalk.REQUESTS;

    private final People people;

    SupervisionIT(People people) {
        this.people = people;
    }

    @Test
    void belongsToWhoAskedAlsoWhenHerPartInTheCaseHasEnded() {
        people.world.published(Topic.INTAKE_REGISTERS); // from here on they are heard
        var path = people.inConsultation("Tilanne.");
        var asked = people.expert.created(path + "/supervision-requests", SupervisionWalk.ASKING);
        assertThat(people.world.published(SupervisionAsked.class))
                .filteredOn(event -> event.supervisionId().equals(People.id(asked)))
                .singleElement()
                .extracting(SupervisionAsked::askerId)
                .isEqualTo(People.EXPERT);
        people.teamDissolved(path, Instant.now(), 2);
        assertThat(people.expert.get(path)).as("let in no more").hasStatus(404);
        assertThat(people.expert.post(path + "/supervision-requests", SupervisionWalk.ASKING))
                .hasStatus(404);

        SupervisionWalk.answer(people, asked, SupervisionWalk.ARRANGED);

        var read = people.body(people.expert.get(asked));
        assertThat(read.path("state").asString()).isEqualTo("ARRANGED");
        assertThat(read.path("startsOn").asString()).isEqualTo("2099-01-20");
        assertThat(people.professional.get(asked))
                .as("the requester's it is not")
                .hasStatus(404);
        assertThat(people.body(people.professional.get(REQUESTS + "?limit=100")).toString())
                .doesNotContain(People.id(asked));
        var log = people.body(people.dpo.get(path + "/use-log?limit=100")).toString();
        assertThat(log).as("the log of the case is shown to the family").doesNotContain("SUPERVISION");
        assertThat(people.world.published(SupervisionAnswered.class))
                .filteredOn(event -> event.supervisionId().equals(People.id(asked)))
                .singleElement()
                .extracting(SupervisionAnswered::outcome)
                .isEqualTo("ARRANGED");
    }

    @Test
    void isAskedOnceUntilItIsAnsweredAndAnsweredOnce() {
        var path = people.accepted("Tilanne.");
        var below = path + "/supervision-requests";
        var asked = people.professional.created(below, SupervisionWalk.ASKING);
        assertThat(people.body(people.professional.post(below, SupervisionWalk.ASKING))
                        .path("code")
                        .asString())
                .isEqualTo("supervision-asked");
        for (var unclear : new String[] {"{}", """
                {"provider": "OUTSIDE", "reason": "ALREADY_ARRANGED"}""", """
                {"reason": "ALREADY_ARRANGED", "startsOn": "2099-01-20"}"""}) {
            assertThat(people.body(people.coordinator
                                    .ifMatch(people.coordinator.edition(asked))
                                    .post(asked + "/answer", unclear))
                            .path("code")
                            .asString())
                    .isEqualTo("supervision-answer-invalid");
        }

        SupervisionWalk.answer(people, asked, SupervisionWalk.DECLINED);
        SupervisionWalk.answer(people, asked, SupervisionWalk.DECLINED);

        assertThat(people.coordinator
                        .ifMatch(people.coordinator.edition(asked))
                        .post(asked + "/answer", SupervisionWalk.ARRANGED))
                .hasStatus(409);
        assertThat(people.body(people.professional.get(asked)).path("reason").asString())
                .isEqualTo("ALREADY_ARRANGED");
        people.professional.created(below, SupervisionWalk.ASKING);
    }

    @Test
    void theCoordinatorSeesWhoAskedFirstPageByPage() {
        var mine = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            mine.add(People.id(people.professional.created(
                    people.accepted("Tilanne.") + "/supervision-requests", SupervisionWalk.ASKING)));
        }

        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = people.body(people.coordinator.get(REQUESTS + "?state=ASKED&limit=2" + after));
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            after = page.path("next").asString("").isEmpty()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(mine);
    }
}
