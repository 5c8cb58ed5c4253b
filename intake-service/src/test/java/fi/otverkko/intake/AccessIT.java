package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who sees a case: role and part, and only while the part lasts.
@IntakeTest
class AccessIT {

    private static final String ALL = "/api/intake/consultations?limit=100";

    private final People people;
    private final SettableClock clock;

    AccessIT(People people, SettableClock clock) {
        this.people = people;
        this.clock = clock;
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void aDraftIsItsWritersOwn() {
        var path = people.draft("IDENTIFIED");

        assertThat(people.professional.get(path)).hasStatusOk();
        for (var other : List.of(people.otherProfessional, people.secretary, people.coordinator, people.expert)) {
            assertThat(other.get(path)).hasStatus(404);
            assertThat(sees(other, path)).isFalse();
        }
    }

    @Test
    void onceAGroupHasItItIsThatGroupsSecretarysAlone() {
        var another = people.world.as("00000000-0000-4000-8000-0000000000c9", Role.GROUP_SECRETARY);
        var path = people.accepted("Tilanne.");
        people.decided(path, 1, "YES", 1);
        assertThat(another.get(path)).as("before it is on an agenda").hasStatusOk();
        assertThat(onDeskOf(another, path)).isTrue();

        people.scheduled(path, "meeting-" + People.id(path), 1);

        for (var reader : List.of(people.secretary, people.coordinator)) {
            assertThat(reader.get(path)).hasStatusOk();
            assertThat(sees(reader, path)).isTrue();
            assertThat(onDeskOf(reader, path)).isTrue();
        }
        assertThat(another.get(path)).hasStatus(404);
        assertThat(sees(another, path)).isFalse();
        assertThat(onDeskOf(another, path)).isFalse();
        var later = people.submitted("Tilanne.");
        assertThat(another.get(later + "/duplicates?limit=100")).bodyText().doesNotContain(People.id(path));
        assertThat(people.coordinator.get(later + "/duplicates?limit=100"))
                .bodyText()
                .contains(People.id(path));

        people.unscheduled(path, "meeting-" + People.id(path), 2);
        assertThat(another.get(path)).as("given back").hasStatusOk();
    }

    /// Alone two of her roles would not do it: the part of one group, and the door of another.
    @Test
    void aCoordinatorWhoIsTheSecretaryOfAnotherGroupDoesNotAnswerAsThisOnes() {
        var path = people.inConsultation("Tilanne.");
        var both = people.world.as("00000000-0000-4000-8000-0000000000c8", Role.OT_COORDINATOR, Role.GROUP_SECRETARY);

        assertThat(both.get(path)).hasStatusOk();
        assertThat(both.ifMatch(people.edition(path)).post(path + "/answer", """
                {"noneBecause": "Ei suosituksia."}"""))
                .hasStatus(404);
    }

    @Test
    void aSubmittedRequestIsTheAreaStaffsToo() {
        var path = people.submitted("Tilanne.");

        for (var staff : List.of(people.secretary, people.coordinator)) {
            assertThat(People.answer(people.body(staff.get(path)), "E2")
                            .path("valueString")
                            .asString())
                    .isEqualTo("Tilanne.");
            assertThat(sees(staff, path)).isTrue();
        }
        for (var stranger : List.of(people.otherProfessional, people.expert, people.chair)) {
            assertThat(stranger.get(path)).hasStatus(404);
            assertThat(sees(stranger, path)).isFalse();
        }
    }

    @Test
    void aSystemAdministratorNeverReadsACase() {
        var path = people.inConsultation("Tilanne.");

        assertThat(people.administrator.get(path)).hasStatus(403);
        assertThat(people.administrator.get(ALL)).hasStatus(403);
        assertThat(people.world.anybody().get(path)).hasStatus(401);
    }

    @Test
    void anExpertReadsTheCaseOfTheTeamAndKnowsTheRequesterAsAProfession() {
        var path = people.accepted("Tilanne.");
        assertThat(people.expert.get(path)).hasStatus(404);

        people.teamFormed(path, People.FAR);

        var read = people.body(people.expert.get(path));
        assertThat(People.answer(read, "E2").path("valueString").asString()).isEqualTo("Tilanne.");
        assertThat(read.path("requester").path("profession").asString()).isEqualTo("SOCIAL_WORKER");
        assertThat(read.path("requester").path("subjectId").isString()).isFalse();
        assertThat(read.path("requester").path("unit").isString()).isFalse();
        assertThat(sees(people.expert, path)).isTrue();
        assertThat(people.world.as("somebody-else", Role.EXPERT).get(path)).hasStatus(404);
    }

    @Test
    void aGrantEndsWithItsTimeEvenIfNoMessageComes() {
        var path = people.accepted("Tilanne.");
        var end = clock.instant().plus(Duration.ofHours(1));
        people.teamFormed(path, end);
        assertThat(people.expert.get(path)).hasStatusOk();

        clock.advance(Duration.ofHours(1));

        assertThat(people.expert.get(path)).hasStatus(404);
        assertThat(sees(people.expert, path)).isFalse();
    }

    @Test
    void dissolvingTheTeamEndsItAtOnceAndALateFormationDoesNotBringItBack() {
        var path = people.accepted("Tilanne.");
        people.teamDissolved(path, Instant.parse("2026-11-22T12:00:00Z"), 2);
        people.teamFormed(path, People.FAR);

        assertThat(people.expert.get(path)).hasStatus(404);
    }

    @Test
    void theChairReadsWhatIsOnTheAgenda() {
        var path = people.accepted("Tilanne.");
        people.decided(path, 1, "YES", 1);
        assertThat(people.chair.get(path)).hasStatus(404);

        people.scheduled(path, "meeting-c", 1);

        assertThat(people.chair.get(path)).hasStatusOk();
    }

    @Test
    void withdrawingClosesTheDoorForThoseWhoWereLetIn() {
        var path = people.accepted("Tilanne.");
        people.teamFormed(path, People.FAR);
        assertThat(people.expert.get(path)).hasStatusOk();

        people.post(people.professional, path, "/withdrawal");

        assertThat(people.expert.get(path)).hasStatus(404);
        assertThat(sees(people.expert, path)).isFalse();
    }

    @Test
    void whoHasNoPartLearnsNothingFromACommandEither() {
        var path = people.submitted("Tilanne.");
        var nobodys = path.substring(0, path.lastIndexOf('/')) + "/none-such";

        var stranger = people.otherProfessional.ifMatch(99).post(path + "/withdrawal");
        var nothing = people.otherProfessional.ifMatch(99).post(nobodys + "/withdrawal");

        assertThat(stranger).hasStatus(404);
        assertThat(people.body(stranger).path("detail"))
                .isEqualTo(people.body(nothing).path("detail"));
        assertThat(people.expert.ifMatch(1).post(path + "/check")).hasStatus(403);
        assertThat(people.chair.ifMatch(99).post(path + "/answer", "{}")).hasStatus(404);
    }

    @Test
    void aCoordinatorWhoIsTheChairOfAnotherGroupGivesNoAnswer() {
        var path = people.inConsultation("Tilanne.");
        var both = people.world.as("another-chair", Role.OT_COORDINATOR, Role.GROUP_CHAIR);
        assertThat(both.get(path)).as("she reads it as the coordinator").hasStatusOk();

        var answer = both.ifMatch(people.edition(path)).post(path + "/answer", """
                {"noneBecause": "Perhe sai avun ennen kokousta."}""");

        assertThat(answer).hasStatus(404);
        assertThat(people.state(path)).isEqualTo("IN_CONSULTATION");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        var mine = people.world.as("00000000-0000-4000-8000-0000000000ff", Role.PROFESSIONAL);
        for (int i = 0; i < 5; i++) {
            mine.created("/api/intake/consultations", """
                {"kind": "CASE", "identityMode": "IDENTIFIED", "language": "fi"}""");
        }

        var first = people.body(mine.get("/api/intake/consultations?limit=3"));
        var second = people.body(mine.get(
                "/api/intake/consultations?limit=3&after=" + first.path("next").asString()));

        assertThat(first.path("items").size()).isEqualTo(3);
        assertThat(second.path("items").size()).isEqualTo(2);
        assertThat(second.path("next").isString()).isFalse();
        assertThat(first.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString())
                        .toList())
                .doesNotContainAnyElementsOf(second.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString())
                        .toList());
        assertThat(people.body(mine.get("/api/intake/consultations?state=CLOSED"))
                        .path("items")
                        .size())
                .isZero();
    }

    private boolean onDeskOf(Person person, String path) {
        return List.of("NEEDS_ME", "WAITING").stream()
                .anyMatch(folder -> isIn(person, "/api/intake/desk?limit=100&folder=" + folder, path));
    }

    private boolean isIn(Person person, String pages, String path) {
        var after = "";
        do {
            var page = people.body(person.get(pages + after));
            if (page.path("items").findValuesAsString("id").contains(People.id(path))) {
                return true;
            }
            after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return false;
    }

    private boolean sees(Person person, String path) {
        return people.body(person.get(ALL))
                .path("items")
                .valueStream()
                .anyMatch(item -> item.path("id").asString().equals(People.id(path)));
    }
}
