package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.intake.v1.ConsultationEscalated;
import fi.otverkko.contracts.intake.v1.ConsultationMerged;
import fi.otverkko.contracts.intake.v1.ConsultationRedirected;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.FollowUpsScheduled;
import fi.otverkko.platform.testkit.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The side roads of a consultation.
@IntakeTest
class CourseIT {

    private final People people;
    private final Family family;
    private final SettableClock clock;

    CourseIT(People people, SettableClock clock) {
        this.people = people;
        this.family = new Family(people);
        this.clock = clock;
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void aRedirectedRequestEndsAndSaysWhereToAndWhy() {
        var path = people.accepted("Tilanne.");

        people.post(people.secretary, path, "/redirection", """
                {"target": "OTHER_AREA", "place": "06", "reasonCode": "LIVES_IN_OTHER_AREA",
                 "reasonText": "Perhe on muuttanut."}""");

        var read = people.read(path);
        assertThat(read.path("state").asString()).isEqualTo("REDIRECTED");
        assertThat(read.path("end").path("code").asString()).isEqualTo("OTHER_AREA");
        assertThat(read.path("end").path("place").asString()).isEqualTo("06");
        assertThat(read.path("note").path("text").asString()).isEqualTo("Perhe on muuttanut.");
        assertThat(read.path("next").path("what").asString()).isEqualTo("TURN_TO_TARGET");
        assertThat(read.path("next").path("text").path("sv").asString()).contains("styrts vidare");
        assertThat(people.world.published(ConsultationRedirected.class))
                .filteredOn(event -> event.consultationId().equals(People.id(path)))
                .singleElement()
                .extracting(ConsultationRedirected::target)
                .isEqualTo("OTHER_AREA");
    }

    @Test
    void aTargetIsNamedUnlessItIsGuidance() {
        var path = people.accepted("Tilanne.");

        refused(people.secretary, path, "/redirection", """
                {"target": "GROUP", "reasonCode": "WRONG_GROUP", "reasonText": "Toinen ryhmä."}""", "redirection-invalid");
        refused(people.secretary, path, "/redirection", """
                {"target": "GUIDANCE", "reasonCode": "WRONG_GROUP", "reasonText": "Soita 010594-9032."}""", "identifiers-found");
    }

    @Test
    void theEarlierOfTwoRequestsGoesOn() {
        var earlier = people.submitted("Tilanne.");
        var later = people.submitted("Sama tilanne.");

        assertThat(duplicates(later)).contains(People.id(earlier)).doesNotContain(People.id(later));
        refused(people.secretary, earlier, "/merger", into(later), "merge-impossible");
        refused(people.secretary, later, "/merger", into(later), "merge-impossible");

        people.post(people.secretary, later, "/merger", into(earlier));

        assertThat(people.state(later)).isEqualTo("MERGED");
        assertThat(people.read(later).path("end").path("place").asString()).isEqualTo(People.id(earlier));
        assertThat(people.world.published(ConsultationMerged.class))
                .filteredOn(event -> event.consultationId().equals(People.id(later)))
                .singleElement()
                .extracting(ConsultationMerged::survivingId)
                .isEqualTo(People.id(earlier));
        var third = people.submitted("Kolmas.");
        refused(people.secretary, third, "/merger", into(later), "merge-impossible");
    }

    @Test
    void onlyWhatIsUrgentGoesPastTheOthers() {
        var path = people.accepted("Tilanne.");
        var urgent = """
                {"reasonCode": "WORSENING", "adHoc": true}""";
        refused(people.coordinator, path, "/escalation", urgent, "escalation-not-urgent");
        people.decided(path, 1, "U1", "YES", 1);

        people.post(people.coordinator, path, "/escalation", urgent);
        people.post(people.coordinator, path, "/escalation", urgent);

        assertThat(people.state(path)).isEqualTo("SCREENED");
        assertThat(people.read(path).path("escalation").path("adHoc").asBoolean())
                .isTrue();
        assertThat(people.world.published(ConsultationEscalated.class))
                .filteredOn(event -> event.consultationId().equals(People.id(path)))
                .singleElement()
                .extracting(ConsultationEscalated::urgency)
                .isEqualTo("U1");

        people.decided(path, 1, "U2", "YES", 2);

        assertThat(people.read(path).path("escalation").isNull()).isTrue();
        refused(people.coordinator, path, "/escalation", urgent, "escalation-not-urgent");
    }

    @Test
    void aCancelledMeetingPutsTheCaseBack() {
        var path = people.accepted("Tilanne.");
        people.decided(path, 1, "YES", 1);
        people.scheduled(path, "meeting-x" + People.id(path), 1);
        assertThat(people.chair.get(path)).hasStatusOk();

        people.unscheduled(path, "meeting-x" + People.id(path), 2);

        assertThat(people.state(path)).isEqualTo("SCREENED");
        assertThat(people.read(path).path("meeting").isObject()).isFalse();
        assertThat(people.chair.get(path)).hasStatus(404);
        people.scheduled(path, "meeting-y" + People.id(path), 1);
        assertThat(people.state(path)).isEqualTo("SCHEDULED");
    }

    @Test
    void aSecondRoundIsCheckedAndScreenedAnew() {
        var path = people.inConsultation("Tilanne.");
        people.post(people.chair, path, "/answer", """
                {"noneBecause": "Perhe sai avun."}""");
        assertThat(people.state(path)).isEqualTo("CLOSED");

        people.post(people.professional, path, "/reopening", """
                {"reasonCode": "SITUATION_CHANGED", "reasonText": "Apu loppui."}""");

        var read = people.read(path);
        assertThat(read.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(read.path("round").asInt()).isEqualTo(2);
        assertThat(read.path("note").path("text").asString()).isEqualTo("Apu loppui.");
        assertThat(read.path("meeting").isObject()).isFalse();
        assertThat(people.world.published(ConsultationSubmitted.class))
                .filteredOn(event -> event.consultationId().equals(People.id(path)))
                .extracting(ConsultationSubmitted::round)
                .containsExactly(1, 2);
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/acceptance");
        assertThat(people.state(path))
                .as("the level of the first round does not count")
                .isEqualTo("ACCEPTED");
        people.decided(path, 2, "YES", 2);
        assertThat(people.state(path)).isEqualTo("SCREENED");
    }

    @Test
    void aSecondAnswerTellsOfItsOwnFollowUpsOnly() {
        var path = family.answered("Tilanne.");
        clock.advance(Duration.ofDays(1)); // else the days of both would be the same
        people.post(people.professional, path, "/reopening", """
                {"reasonCode": "SITUATION_CHANGED", "reasonText": "Apu loppui."}""");
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/acceptance");
        people.decided(path, 2, "YES", 2);
        people.scheduled(path, "meeting-two-" + People.id(path), 1);
        people.opened(path, "meeting-two-" + People.id(path), 2);
        people.post(people.professional, path, "/recommendations", """
                {"text": "Uusi keino.", "type": "METHOD", "responsibleParty": "Siltala",
                 "due": "2199-01-15", "agreedWithFamily": "YES"}""");
        var advised = people.read(path).path("recommendations");
        var second = advised.path(1).path("id").asString();
        people.post(people.secretary, path, "/recommendations/" + second + "/confirmation");

        people.post(people.secretary, path, "/answer", "{}");

        assertThat(people.world.published(FollowUpsScheduled.class))
                .filteredOn(event -> event.consultationId().equals(People.id(path)))
                .extracting(FollowUpsScheduled::recommendationId)
                .containsExactly(advised.path(0).path("id").asString(), second);
    }

    private List<String> duplicates(String path) {
        var ids = new ArrayList<String>();
        var after = "";
        do {
            var page = people.body(people.secretary.get(path + "/duplicates?limit=100" + after));
            ids.addAll(page.path("items").findValuesAsString("id"));
            after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return ids;
    }

    private void refused(Person who, String path, String command, String body, String code) {
        var result = who.ifMatch(people.edition(path)).post(path + command, body);
        assertThat(people.body(result).path("code").asString()).isEqualTo(code);
    }

    private static String into(String survivor) {
        return """
                {"survivingId": "%s"}""".formatted(People.id(survivor));
    }
}
