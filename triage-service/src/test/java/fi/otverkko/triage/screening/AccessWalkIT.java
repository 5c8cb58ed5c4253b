package fi.otverkko.triage.screening;

import static fi.otverkko.triage.screening.IntakeMessages.CASE_TEAM;
import static fi.otverkko.triage.screening.IntakeMessages.submitted;
import static fi.otverkko.triage.screening.IntakeMessages.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.AccessWalk;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;
import fi.otverkko.platform.testkit.World;
import java.util.UUID;

@ServiceTest
class AccessWalkIT extends AccessWalk {

    private static final String CONFIRM = """
            {"level": "YES", "urgency": "U3", "model": "M_CASE_TEAM", "teams": ["T6_NEPSY", "L_VIP_VAATU"]}""";
    private static final String TALK = """
            {"level": "TALK", "urgency": "U3", "model": "M_COORDINATOR_CALL", "teams": [],
             "reasonCode": "NEW_INFORMATION"}""";

    private final World world;
    private final Person coordinator;

    AccessWalkIT(World world) {
        super(world);
        this.world = world;
        this.coordinator = world.as(ScreeningFixture.COORDINATOR, Role.OT_COORDINATOR);
    }

    @Override
    protected void tell(Things things) {
        things.make("/api/triage/screenings/{id}", Screening.State.class, this::screening);
        things.path("GET /api/triage/criteria/{version}", "/api/triage/criteria/1.0.0");
        things.body("POST /api/triage/agreement/preview", "{\"scale\": \"ordinal\", \"ratings\": [[1, 2], [2, 2]]}");
        things.body("POST /api/triage/preview", "{\"answers\": {\"violence\": \"THREAT\"}}");
        things.body("POST /api/triage/screenings/{id}/decision", CONFIRM);
    }

    private Thing screening(Screening.State state) {
        var consultation = UUID.randomUUID().toString();
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 2);
        var path = "/api/triage/screenings/" + Submissions.id(consultation, 1);
        switch (state) {
            case PROPOSED -> {}
            case IN_TALK -> decide(path, TALK);
            case DECIDED -> decide(path, CONFIRM);
            case CLOSED -> world.hears(withdrawn(consultation), consultation, 3);
        }
        return Thing.at(path).readBy(coordinator, "/state").everybodyHas("staff");
    }

    private void decide(String path, String decision) {
        assertThat(coordinator.ifMatch(coordinator.edition(path)).post(path + "/decision", decision))
                .hasStatusOk();
    }
}
