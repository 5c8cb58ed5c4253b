package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.FollowUpsScheduled;
import fi.otverkko.intake.answer.SweepForTests;
import fi.otverkko.platform.testkit.Published;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One consultation from the draft to the last follow-up.
@IntakeTest
class JourneyIT {

    private static final String MEASURE = """
            {"text": "Nimetään omatyöntekijä.", "type": "COOPERATION", "responsibleParty": "Vammaispalvelu",
             "due": "2099-01-15", "agreedWithFamily": "YES"}""";

    private final People people;
    private final SettableClock clock;
    private final SweepForTests sweep;

    JourneyIT(People people, SettableClock clock, SweepForTests sweep) {
        this.people = people;
        this.clock = clock;
        this.sweep = sweep;
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void leadsFromTheDraftToTheAnswer() {
        var path = people.draft("ANONYMOUS");
        assertThat(people.state(path)).isEqualTo("DRAFT");
        assertThat(people.professional
                        .ifMatch(1)
                        .put(path + "/response", People.form("ANONYMOUS", "Tilanne on jumissa.")))
                .hasStatusOk();
        people.post(people.professional, path, "/submission");
        people.post(people.secretary, path, "/check");
        people.post(people.secretary, path, "/acceptance");
        assertThat(people.state(path)).isEqualTo("ACCEPTED");

        people.decided(path, 1, "YES", 1);
        assertThat(people.state(path)).isEqualTo("SCREENED");
        people.teamFormed(path, People.FAR);
        people.scheduled(path, "meeting-j", 1);
        assertThat(people.state(path)).isEqualTo("SCHEDULED");
        people.opened(path, "meeting-j", 2);
        assertThat(people.state(path)).isEqualTo("IN_CONSULTATION");

        people.post(people.professional, path, "/recommendations", MEASURE);
        var recommendation =
                people.read(path).path("recommendations").path(0).path("id").asString();
        people.post(people.chair, path, "/recommendations/" + recommendation + "/confirmation");
        people.post(people.chair, path, "/answer", "{}");

        var read = people.read(path);
        assertThat(read.path("state").asString()).isEqualTo("ANSWERED");
        assertThat(People.answer(read, "E2").path("valueString").asString()).isEqualTo("Tilanne on jumissa.");
        assertThat(read.path("recommendations").path(0).path("text").asString()).isEqualTo("Nimetään omatyöntekijä.");
        assertThat(people.world.published(Topic.INTAKE_CONSULTATIONS).stream()
                        .filter(message -> message.key().equals(People.id(path)))
                        .map(Published::type))
                .containsExactly(
                        "intake.consultation-submitted.v1",
                        "intake.consultation-accepted.v1",
                        "intake.consultation-answered.v1",
                        "intake.follow-ups-scheduled.v1");
    }

    @Test
    void tellsTriageTheAnswersWithNothingMadeUp() {
        var path = people.draft("IDENTIFIED");
        var filled = Filled.in("IDENTIFIED")
                .code("A1", "UNKNOWN")
                .code("A2", "NOT_NEEDED")
                .code("E1", "NEUROPSYCHIATRIC_COMPLEX")
                .code("H1a", "NO")
                .code("H5", "UNKNOWN")
                .code("H6", "YES")
                .code("G1", "NONE");
        assertThat(people.professional.ifMatch(1).put(path + "/response", filled.json()))
                .hasStatusOk();
        people.post(people.professional, path, "/submission");

        var event = people.world.published(ConsultationSubmitted.class).stream()
                .filter(submitted -> submitted.consultationId().equals(People.id(path)))
                .findFirst()
                .orElseThrow();
        assertThat(event.referenceCode()).matches("OT-[2-9A-HJKMNP-TV-Z]{6}");
        assertThat(event.round()).isEqualTo(1);
        assertThat(event.requesterSector()).isEqualTo("SO");
        assertThat(event.answers().groups()).containsExactly("NEUROPSYCHIATRIC_COMPLEX");
        assertThat(event.answers().servicesCount()).isZero();
        assertThat(event.answers().pingPong()).isTrue();
        assertThat(event.answers().immediateDanger()).isNull();
        assertThat(event.answers().notice()).isEqualTo("NOT_NEEDED");
        assertThat(event.answers().allExhausted()).isNull();
        assertThat(event.answers().familyHomicideRisk())
                .as("answered in the form, but not asked: there is no violence")
                .isNull();
    }

    @Test
    void asksAfterThreeAndSixMonthsAndClosesWithTheLastAnswer() {
        var path = answered();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Helsinki"));
        assertThat(people.world.published(FollowUpsScheduled.class).stream()
                        .filter(event -> event.consultationId().equals(People.id(path))))
                .singleElement()
                .extracting(FollowUpsScheduled::dueOn)
                .isEqualTo(List.of(today.plusMonths(3), today.plusMonths(6)));
        var followUps =
                people.body(people.professional.get(path + "/follow-ups")).path("followUps");
        var first = "/follow-ups/" + followUps.path(0).path("id").asString() + "/outcome";
        var second = "/follow-ups/" + followUps.path(1).path("id").asString() + "/outcome";
        var early = people.professional.ifMatch(people.edition(path)).post(path + first, done());
        assertThat(early).hasStatus(409);
        assertThat(people.body(early).path("code").asString()).isEqualTo("follow-up-not-due");
        sweep.sweep();
        assertThat(told(path)).isZero();

        clock.advance(Duration.ofDays(93));
        sweep.sweep();
        sweep.sweep();
        assertThat(told(path)).isEqualTo(1);
        assertThat(people.state(path)).isEqualTo("FOLLOW_UP");
        people.post(people.professional, path, first, done());

        clock.advance(Duration.ofDays(93));
        sweep.sweep();
        assertThat(told(path)).isEqualTo(1);
        people.post(people.professional, path, second, """
            {"outcome": "OBSOLETE"}""");

        assertThat(people.state(path)).isEqualTo("CLOSED");
        assertThat(people.world.published(Topic.INTAKE_CONSULTATIONS))
                .extracting(Published::type)
                .contains("intake.consultation-closed.v1");
        assertThat(people.expert.get(path)).hasStatus(404);
    }

    @Test
    void mayEndWithoutARecommendationIfTheReasonIsGiven() {
        var path = people.inConsultation("Tilanne.");
        var empty = people.chair.ifMatch(people.edition(path)).post(path + "/answer", "{}");
        assertThat(empty).hasStatus(422);
        assertThat(people.body(empty).path("code").asString()).isEqualTo("answer-empty");

        people.post(people.chair, path, "/answer", """
            {"noneBecause": "Perhe sai avun ennen kokousta."}""");

        assertThat(people.state(path)).isEqualTo("CLOSED");
        assertThat(people.read(path).path("noneBecause").asString()).isEqualTo("Perhe sai avun ennen kokousta.");
    }

    @Test
    void theAnswerWaitsForEveryConfirmation() {
        var path = people.inConsultation("Tilanne.");
        people.post(people.professional, path, "/recommendations", MEASURE);

        var result = people.chair.ifMatch(people.edition(path)).post(path + "/answer", "{}");

        assertThat(result).hasStatus(409);
        assertThat(people.body(result).path("code").asString()).isEqualTo("recommendations-unconfirmed");
    }

    private String answered() {
        var path = people.inConsultation("Tilanne.");
        people.post(people.professional, path, "/recommendations", MEASURE);
        var recommendation =
                people.read(path).path("recommendations").path(0).path("id").asString();
        people.post(people.secretary, path, "/recommendations/" + recommendation + "/confirmation");
        people.post(people.secretary, path, "/answer", "{}");
        return path;
    }

    private static String done() {
        return """
            {"outcome": "DONE", "effect": 2}""";
    }

    private long told(String path) {
        return people.world.published(Topic.INTAKE_CONSULTATIONS).stream()
                .filter(message -> message.key().equals(People.id(path)))
                .filter(message -> message.type().equals("intake.follow-up-due.v1"))
                .count();
    }
}
