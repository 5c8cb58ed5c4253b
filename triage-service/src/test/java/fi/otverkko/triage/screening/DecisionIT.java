package fi.otverkko.triage.screening;

import static fi.otverkko.triage.screening.IntakeMessages.CASE_TEAM;
import static fi.otverkko.triage.screening.IntakeMessages.submitted;
import static fi.otverkko.triage.screening.IntakeMessages.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.triage.Body;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// A person decides.
@ServiceTest
class DecisionIT {

    private static final String SCREENINGS = "/api/triage/screenings";
    private static final String CONFIRM = """
            {"level": "YES", "urgency": "U3", "model": "M_CASE_TEAM", "teams": ["T6_NEPSY", "L_VIP_VAATU"]}""";
    private static final String TALK = """
            {"level": "TALK", "urgency": "U3", "model": "M_COORDINATOR_CALL", "teams": [],
             "reasonCode": "NEW_INFORMATION"}""";

    private final World world;
    private final Person coordinator;
    private final Person chair;
    private final String consultation = UUID.randomUUID().toString();
    private final String screening = SCREENINGS + "/" + Submissions.id(consultation, 1);

    DecisionIT(World world) {
        this.world = world;
        this.coordinator = world.as(ScreeningFixture.COORDINATOR, Role.OT_COORDINATOR);
        this.chair = world.as("00000000-0000-4000-8000-000000000005", Role.GROUP_CHAIR);
    }

    @BeforeEach
    void screened() {
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 2);
        world.published(ScreeningDecided.class);
    }

    @Test
    void confirmingIsToldToTheOthers() {
        var decided = Body.of(decide(coordinator, CONFIRM));

        assertThat(decided.get("state").asString()).isEqualTo("DECIDED");
        assertThat(world.published(ScreeningDecided.class)).singleElement().satisfies(told -> {
            assertThat(told.consultationId()).isEqualTo(consultation);
            assertThat(told.round()).isEqualTo(1);
            assertThat(told.level()).isEqualTo("YES");
            assertThat(told.model()).isEqualTo("M_CASE_TEAM");
            assertThat(told.teams()).containsExactly("L_VIP_VAATU", "T6_NEPSY");
            assertThat(told.differs()).isFalse();
            assertThat(told.reasonCode()).isNull();
            assertThat(told.decidedBy()).isEqualTo(ScreeningFixture.COORDINATOR);
        });
    }

    @Test
    void aChangeIsToldWithItsCodedReason() {
        decide(chair, """
                {"level": "YES", "urgency": "U1", "model": "M_CASE_TEAM_RAPID", "teams": ["T6_NEPSY"],
                 "reasonCode": "SAFETY"}""");

        assertThat(world.published(ScreeningDecided.class)).singleElement().satisfies(told -> {
            assertThat(told.differs()).isTrue();
            assertThat(told.reasonCode()).isEqualTo("SAFETY");
            assertThat(told.urgency()).isEqualTo("U1");
        });
    }

    @Test
    void addonsFollowTheDecision() {
        decide(coordinator, """
                {"level": "YES", "urgency": "U0", "model": "M_CASE_TEAM_RAPID", "teams": [], "reasonCode": "SAFETY"}""");

        assertThat(world.published(ScreeningDecided.class))
                .singleElement()
                .satisfies(told -> assertThat(told.addons()).containsExactly("FIRST_SAFETY_THEN_CONSULT"));
    }

    @Test
    void afterATalkItIsDecidedAgainAndOnlyThen() {
        assertThat(Body.of(decide(coordinator, TALK)).get("state").asString()).isEqualTo("IN_TALK");

        var decided = Body.of(decide(coordinator, CONFIRM));

        assertThat(names(decided.get("decisions"), "number")).containsExactly("1", "2");
        assertThat(Body.problem(decide(coordinator, TALK))).isEqualTo("409 screening-decided");
        assertThat(world.published(ScreeningDecided.class))
                .extracting(ScreeningDecided::level)
                .containsExactly("TALK", "YES");
    }

    @Test
    void theSameCallTwiceDecidesOnce() {
        var edition = coordinator.edition(screening);
        var twice = coordinator.key("decide-" + consultation).ifMatch(edition);

        assertThat(twice.post(screening + "/decision", CONFIRM)).hasStatusOk();
        assertThat(twice.post(screening + "/decision", CONFIRM)).hasStatusOk();

        assertThat(world.published(ScreeningDecided.class)).hasSize(1);
    }

    @Test
    void whoHasNotSeenTheNewestIsTold() {
        var edition = coordinator.edition(screening);
        decide(chair, TALK);

        assertThat(Body.problem(coordinator.ifMatch(edition).post(screening + "/decision", CONFIRM)))
                .isEqualTo("412 edition-stale");
        assertThat(Body.problem(coordinator.post(screening + "/decision", CONFIRM)))
                .isEqualTo("428 if-match-missing");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(Body.problem(decide(coordinator, CONFIRM.replace("\"U3\"", "\"U2\""))))
                .isEqualTo("422 decision-reason-missing");
        assertThat(Body.problem(decide(coordinator, CONFIRM.replace("}", ", \"reasonCode\": \"OTHER\"}"))))
                .isEqualTo("422 decision-reason-unneeded");
        assertThat(Body.problem(decide(coordinator, CONFIRM.replace("\"YES\"", "\"NO\""))))
                .isEqualTo("422 choice-model-unfit");
        assertThat(Body.problem(decide(
                        coordinator,
                        TALK.replace("TALK", "NO")
                                .replace("M_COORDINATOR_CALL", "M_GUIDANCE")
                                .replace("[]", "[\"T6_NEPSY\"]"))))
                .isEqualTo("422 choice-teams-unfit");
        assertThat(Body.problem(decide(coordinator, CONFIRM.replace("M_CASE_TEAM", "M_CASE_TEAM_RAPID"))))
                .isEqualTo("422 choice-not-urgent");
        assertThat(Body.problem(decide(
                        coordinator,
                        CONFIRM.replace("M_CASE_TEAM", "M_THEMED_TEAM").replace("\"T6_NEPSY\", ", ""))))
                .isEqualTo("422 choice-team-missing");
        assertThat(decide(coordinator, CONFIRM.replace("\"YES\"", "\"MAYBE\""))).hasStatus(400);
        assertThat(decide(coordinator, "{\"level\": \"YES\"}")).hasStatus(400);
        assertThat(decide(coordinator, CONFIRM.replace("}", ", \"reasonText\": \"x\"}")))
                .hasStatus(400);
    }

    @Test
    void nobodyDecidesForAWithdrawnConsultation() {
        world.hears(withdrawn(consultation), consultation, 3);

        assertThat(Body.problem(decide(coordinator, CONFIRM))).isEqualTo("409 screening-closed");
    }

    @Test
    void whatDoesNotExistIsUnknown() {
        var nowhere = SCREENINGS + "/" + UUID.randomUUID();

        assertThat(Body.problem(coordinator.get(nowhere))).isEqualTo("404 screening-unknown");
        assertThat(Body.problem(coordinator.ifMatch(1).post(nowhere + "/decision", CONFIRM)))
                .isEqualTo("404 screening-unknown");
    }

    @Test
    void theSecretaryReadsButDoesNotDecide() {
        var secretary = world.as("00000000-0000-4000-8000-000000000003", Role.GROUP_SECRETARY);

        assertThat(secretary.get(screening)).hasStatusOk();
        assertThat(secretary.ifMatch(1).post(screening + "/decision", CONFIRM)).hasStatus(403);
        assertThat(world.anybody().get(screening)).hasStatus(401);
    }

    @Test
    void theExamplesOfTheDescriptionRun() {
        var examples = Body.of(coordinator.get("/v3/api-docs"))
                .at(
                        "/paths/~1api~1triage~1screenings~1{id}~1decision/post/requestBody/content/application~1json/examples");

        assertThat(examples.propertyNames()).containsExactlyInAnyOrder("confirm", "change", "notForOt");
        examples.forEach(example -> {
            var another = UUID.randomUUID().toString();
            world.hears(submitted(another, 1, CASE_TEAM), another, 2);
            assertThat(coordinator
                            .ifMatch(1)
                            .post(
                                    SCREENINGS + "/" + Submissions.id(another, 1) + "/decision",
                                    example.get("value").toString()))
                    .hasStatusOk();
        });
    }

    private MvcTestResult decide(Person person, String body) {
        return person.ifMatch(person.edition(screening)).post(screening + "/decision", body);
    }

    private static List<String> names(JsonNode list, String field) {
        return list.valueStream().map(item -> item.get(field).asString()).toList();
    }
}
