package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.intake.v1.ProcessingRecordReminded;
import fi.otverkko.intake.processing.ProcessingSweepForTests;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@IntakeTest
@Import(ProcessingSweepForTests.class)
class ProcessingIT {

    private static final String RECORDS = ProcessingWalk.RECORDS;

    private static final String ASSESSMENT = """
            {"title": {"fi": "Arvio", "sv": "Bedömning", "en": "Assessment"},
             "fields": {"DESCRIPTION": "a", "NECESSITY": "b", "OFFICERS_OPINION": "c"}, "controllers": [],
             "assessment": {"risks": [{"risk": "Sivullinen lukee.", "likelihood": "MODERATE", "severity": "HIGH",
                                       "measure": "Salaus.", "remaining": "%s"}],
                            "decision": "GO_ON_WITH_MEASURES", "reviewOn": "%s"}}""";

    private final People people;
    private final SettableClock clock;
    private final ProcessingSweepForTests sweep;
    private final Person keyPerson;

    ProcessingIT(People people, SettableClock clock, ProcessingSweepForTests sweep) {
        this.people = people;
        this.clock = clock;
        this.sweep = sweep;
        this.keyPerson = people.world.as("00000000-0000-4000-8000-000000000022", Role.KEY_PERSON);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void theKeyPersonSeesWhoIsControllerOfWhatThePlatformDoes() {
        var activities = people.body(keyPerson.get(RECORDS + "?sort=ACTIVITY&limit=100"));

        assertThat(activities
                        .path("items")
                        .valueStream()
                        .map(it -> it.path("id").asString()))
                .contains(
                        "consultations",
                        "use-log",
                        "guidance",
                        "privacy-registers",
                        "screening",
                        "network",
                        "training",
                        "notification");
        assertThat(activities.path("items").valueStream())
                .allSatisfy(
                        it -> assertThat(it.at("/newest/content/controllers")).isNotEmpty());
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

    @Test
    void thePlatformsOwnAssessmentIsADraftForTheOfficer() {
        var path = RECORDS + "/consultations-assessment";

        var draft = people.body(people.dpo.get(path));

        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.at("/draft/assessment/risks")).hasSizeGreaterThan(3);
        assertThat(keyPerson.get(path)).hasStatus(404);
        var refused = people.dpo.ifMatch(people.dpo.edition(path)).post(path + "/publication");
        assertThat(refused).hasStatus(422);
        assertThat(people.body(refused).path("detail").asString())
                .contains("OFFICERS_OPINION", "assessment.decision", "assessment.reviewOn");
    }

    @Test
    void anAssessmentNamesRisksMeasuresDecisionAndReview() {
        var path = people.dpo.created(RECORDS, begun(ASSESSMENT.formatted("HIGH", "2027-03-01")));
        assertThat(people.dpo.ifMatch(1).post(path + "/publication")).hasStatus(422);
        assertThat(people.dpo.ifMatch(1).put(path + "/draft", ASSESSMENT.formatted("LOW", "2027-03-01")))
                .hasStatusOk();
        assertThat(people.dpo.ifMatch(2).post(path + "/publication")).hasStatusOk();

        var seen = people.body(keyPerson.get(path)).at("/newest/content/assessment");
        assertThat(seen.path("decision").asString()).isEqualTo("GO_ON_WITH_MEASURES");
        assertThat(seen.at("/risks/0/measure").asString()).isEqualTo("Salaus.");
        var due = people.body(people.dpo.get(RECORDS + "?sort=IMPACT_ASSESSMENT&endingBy=2027-03-01&limit=100"));
        assertThat(due.path("items").valueStream().map(it -> it.path("id").asString()))
                .contains(People.id(path));
    }

    @Test
    void theOfficerIsRemindedOnceOfWhatEndsAndAgainOfItsNextEnd() {
        people.world.published(Topic.INTAKE_REGISTERS); // from here on they are heard
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Helsinki"));
        var agreement = people.dpo.created(
                RECORDS,
                ProcessingWalk.agreement("Muistettava Oy", today.plusDays(70).toString()));
        var assessment = people.dpo.created(
                RECORDS, begun(ASSESSMENT.formatted("LOW", today.plusDays(70).toString())));
        people.dpo.created(
                RECORDS,
                ProcessingWalk.agreement("Luonnos Oy", today.plusDays(5).toString()));
        for (var path : List.of(agreement, assessment)) {
            assertThat(people.dpo.ifMatch(1).post(path + "/publication")).hasStatusOk();
        }
        sweep.sweep();
        assertThat(reminded()).doesNotContain(People.id(agreement), People.id(assessment));

        clock.advance(Duration.ofDays(11));
        sweep.sweep();
        sweep.sweep();
        assertThat(reminded()).containsOnlyOnce(People.id(agreement), People.id(assessment));

        long edition = people.dpo.edition(agreement);
        var longer = ProcessingWalk.draft("Muistettava Oy", today.plusDays(100).toString());
        assertThat(people.dpo.ifMatch(edition).put(agreement + "/draft", longer))
                .hasStatusOk();
        assertThat(people.dpo.ifMatch(edition + 1).post(agreement + "/publication"))
                .hasStatusOk();
        clock.advance(Duration.ofDays(40));
        sweep.sweep();
        assertThat(reminded()).containsOnlyOnce(People.id(agreement)).doesNotContain(People.id(assessment));
    }

    /// Since this was last asked.
    private List<String> reminded() {
        return people.world.published(ProcessingRecordReminded.class).stream()
                .map(ProcessingRecordReminded::recordId)
                .toList();
    }

    private static String begun(String draft) {
        return """
                {"sort": "IMPACT_ASSESSMENT", "draft": %s}""".formatted(draft);
    }
}
