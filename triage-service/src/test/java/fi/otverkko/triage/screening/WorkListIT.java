package fi.otverkko.triage.screening;

import static fi.otverkko.triage.screening.IntakeMessages.CASE_TEAM;
import static fi.otverkko.triage.screening.IntakeMessages.DANGER;
import static fi.otverkko.triage.screening.IntakeMessages.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.triage.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// A person reads what waits for her and why the screen proposes it.
@ServiceTest
class WorkListIT {

    private static final String SCREENINGS = "/api/triage/screenings";

    private final World world;
    private final Person coordinator;
    private final String consultation = UUID.randomUUID().toString();
    private final String screening = SCREENINGS + "/" + Submissions.id(consultation, 1);

    WorkListIT(World world) {
        this.world = world;
        this.coordinator = world.as(ScreeningFixture.COORDINATOR, Role.OT_COORDINATOR);
    }

    @BeforeEach
    void screened() {
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 2);
    }

    @Test
    void theProposalIsExplainedInTheReadersLanguage() {
        var finnish = Body.of(coordinator.get(screening)).get("proposal");
        var swedish = Body.of(coordinator.language("sv").get(screening)).get("proposal");

        assertThat(names(finnish.get("reasons"), "rule")).containsExactly("L5", "L8", "L9", "T6", "T8", "M4");
        assertThat(finnish.get("reasons").get(0).get("text").asString()).contains("pallottelee");
        assertThat(finnish.get("reasons").get(0).get("source").asString()).contains("väliinputoajia");
        assertThat(swedish.get("reasons").get(0).get("text").asString()).contains("bollar");
    }

    @Test
    void theAnswersAreShownAsTheyMayBeTriedAgain() {
        var answers = Body.of(coordinator.get(screening)).get("answers");

        assertThat(answers.get("pingPong").asBoolean()).isTrue();
        assertThat(answers.get("honour").asString()).isEqualTo("UNKNOWN");
        assertThat(answers.get("localExpertise").asString()).isEqualTo("PARTLY");
        var again = Body.of(coordinator.post("/api/triage/preview", "{\"answers\": " + answers + "}"));
        assertThat(again.get("rules"))
                .isEqualTo(Body.of(coordinator.get(screening)).get("proposal").get("rules"));
    }

    @Test
    void theWorkListShowsTheMostUrgentFirstPageByPage() {
        var urgent = UUID.randomUUID().toString();
        world.hears(submitted(urgent, 1, DANGER), urgent, 2);

        var seen = new ArrayList<JsonNode>();
        String after = null;
        do {
            var query = SCREENINGS + "?state=PROPOSED&limit=1" + (after == null ? "" : "&after=" + after);
            var page = Body.of(coordinator.get(query));
            assertThat(page.get("items").size()).isLessThanOrEqualTo(1);
            page.get("items").forEach(seen::add);
            after = page.get("next").isNull() ? null : page.get("next").asString();
        } while (after != null);

        assertThat(seen).extracting(line -> line.get("urgency").asString()).isSorted();
        assertThat(seen).extracting(line -> line.get("id").asString()).doesNotHaveDuplicates();
        assertThat(seen)
                .extracting(line -> line.get("consultationId").asString())
                .contains(urgent, consultation);
    }

    @Test
    void anUnknownStateOrCursorIsRefused() {
        assertThat(coordinator.get(SCREENINGS + "?state=OPEN")).hasStatus(400);
        assertThat(Body.problem(coordinator.get(SCREENINGS + "?after=~"))).isEqualTo("400 after-invalid");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GROUP_SECRETARY", "OT_COORDINATOR", "GROUP_CHAIR"})
    void otherRolesSeeNothing(Role role) {
        assertThat(world.as(UUID.randomUUID().toString(), role).get(screening)).hasStatus(403);
        assertThat(world.as(UUID.randomUUID().toString(), role).get(SCREENINGS)).hasStatus(403);
    }

    private static List<String> names(JsonNode list, String field) {
        return list.valueStream().map(item -> item.get(field).asString()).toList();
    }
}
