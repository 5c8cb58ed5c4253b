package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.intake.v1.ConsultationSubmitted;
import fi.otverkko.contracts.intake.v1.FollowUpDue;
import fi.otverkko.contracts.intake.v1.FollowUpsScheduled;
import fi.otverkko.intake.followup.SweepForTests;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import fi.otverkko.platform.testkit.Published;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
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
    void asksAfterThreeAndSixMonthsAndClosesWithTheLastWord() {
        var path = answered();
        var today = LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
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
            {"outcome": "NOT_DONE", "obstacle": "QUEUE", "comment": "Jono on yhä pitkä."}""");
        assertThat(people.state(path)).isEqualTo("FOLLOW_UP");
        people.post(people.professional, path, "/close-out", """
            {"changedPlan": "YES", "helped": 5, "learnt": 4}""");

        assertThat(people.state(path)).isEqualTo("CLOSED");
        var told = people.body(people.professional.get(path + "/follow-ups"));
        assertThat(told.path("followUps").path(1).path("comment").asString()).isEqualTo("Jono on yhä pitkä.");
        assertThat(told.path("followUps").path(1).path("obstacle").asString()).isEqualTo("QUEUE");
        assertThat(told.path("closeOut").path("helped").asInt()).isEqualTo(5);
        assertThat(told.path("closeOut").path("learnt").asInt()).isEqualTo(4);
        assertThat(people.read(path)
                        .path("recommendations")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("EVALUATED");
        assertThat(people.world.published(Topic.INTAKE_CONSULTATIONS))
                .extracting(Published::type)
                .contains("intake.consultation-closed.v1");
        assertThat(people.expert.get(path)).hasStatus(404);
    }

    @Test
    void remindsTwiceAndThenClosesByItself() {
        var path = answered();
        for (int day = 0; day < 230; day += 5) {
            clock.advance(Duration.ofDays(5));
            sweep.sweep();
        }

        assertThat(people.world.published(FollowUpDue.class).stream()
                        .filter(event -> event.consultationId().equals(People.id(path)))
                        .map(event -> event.round() + ":" + event.reminder())
                        .distinct()) // a lease ends while the days fly, and then a message goes twice
                .containsExactly("1:null", "1:1", "1:2", "2:null", "2:1", "2:2");
        assertThat(people.state(path)).isEqualTo("CLOSED");
        people.post(people.professional, path, "/close-out", """
            {"changedPlan": "NO", "helped": 2}""");
    }

    @Test
    void whatTheSecretaryDisputesIsCorrectedAndThenConfirmed() {
        var path = people.inConsultation("Tilanne.");
        people.post(people.professional, path, "/recommendations", MEASURE);
        var one = "/recommendations/"
                + people.read(path).path("recommendations").path(0).path("id").asString();
        people.post(people.secretary, path, one + "/dispute", """
            {"reasonText": "Vastuutaho on perheneuvola."}""");
        var disputed = people.read(path).path("recommendations").path(0);
        assertThat(disputed.path("state").asString()).isEqualTo("DISPUTED");
        assertThat(disputed.path("dispute").asString()).isEqualTo("Vastuutaho on perheneuvola.");
        var early = people.secretary.ifMatch(people.edition(path)).post(path + one + "/confirmation");
        assertThat(early).hasStatus(409);
        assertThat(people.body(early).path("code").asString()).isEqualTo("recommendation-state");

        assertThat(people.professional
                        .ifMatch(people.edition(path))
                        .put(path + one, MEASURE.replace("Vammaispalvelu", "Perheneuvola")))
                .hasStatusOk();
        people.post(people.secretary, path, one + "/confirmation");

        var confirmed = people.read(path).path("recommendations").path(0);
        assertThat(confirmed.path("responsibleParty").asString()).isEqualTo("Perheneuvola");
        assertThat(confirmed.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.path("dispute").isNull()
                        || confirmed.path("dispute").isMissingNode())
                .isTrue();
    }

    @Test
    void isTakenToTheCountysOwnSystem() {
        var path = people.inConsultation("Tilanne.");
        assertThat(people.professional.get(path + "/recommendations/export")).hasStatus(404);
        path = answered();
        assertThat(people.professional.ifMatch(people.edition(path)).put(path + "/not-known", """
            {"text": "Koulun havainnot jäivät avoimiksi."}"""))
                .hasStatusOk();

        var pdf = people.professional.get(path + "/recommendations/export?format=PDF");
        var fhir = people.professional.get(path + "/recommendations/export?format=FHIR");

        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.");
        assertThat(pdf).hasHeader("Cache-Control", "no-store");
        assertThat(fhir).hasStatusOk().hasContentType("application/fhir+json");
        assertThat(people.body(fhir).toString()).contains("CarePlan", "Nimetään omatyöntekijä.", "Koulun havainnot");
        assertThat(people.body(people.secretary.get(path)).path("notKnown").asString())
                .isEqualTo("Koulun havainnot jäivät avoimiksi.");
        assertThat(people.secretary.get(path + "/recommendations/export")).hasStatus(403);
        people.post(people.professional, path, "/recommendations/handover", """
            {"format": "FHIR"}""");
        var handedOver = people.read(path).path("recommendations").path(0);
        assertThat(handedOver.path("state").asString()).isEqualTo("HANDED_OVER");
        assertThat(handedOver.path("handedOverAt").asString()).isNotEmpty();
        var log = people.body(people.dpo.get(path + "/use-log?limit=100")).path("items");
        assertThat(log.valueStream().map(entry -> entry.path("action").asString()))
                .containsSubsequence("EXPORTED", "EXPORTED", "HANDED_OVER");
    }

    @Test
    void isCountedForTheOfficeButNotShownWhileTheyAreFew() {
        var path = answered();
        var office = people.world.as("00000000-0000-4000-8000-000000000018", Role.OFFICE_REPORTING);

        var counted = people.body(office.get("/api/intake/recommendations/statistics"));

        assertThat(counted.path("rows").size()).isEqualTo(24);
        assertThat(counted.toString()).doesNotContain(People.id(path));
        assertThat(office.get("/api/intake/recommendations/statistics?from=2026-01-01"))
                .hasStatus(422);
        for (int more = 0; more < 5; more++) {
            answered();
        }
        var rows = people.body(office.get("/api/intake/recommendations/statistics"))
                .path("rows");
        assertThat(rows.valueStream()
                        .filter(row -> row.path("type").asString().equals("COOPERATION"))
                        .mapToInt(row -> row.path("recorded").asInt(0))
                        .sum())
                .isGreaterThanOrEqualTo(6);
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
