package fi.otverkko.triage.screening;

import static fi.otverkko.triage.screening.IntakeMessages.CASE_TEAM;
import static fi.otverkko.triage.screening.IntakeMessages.DANGER;
import static fi.otverkko.triage.screening.IntakeMessages.returned;
import static fi.otverkko.triage.screening.IntakeMessages.submitted;
import static fi.otverkko.triage.screening.IntakeMessages.withdrawn;
import static fi.otverkko.triage.screening.ScreeningFixture.COORDINATOR;
import static fi.otverkko.triage.screening.ScreeningFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.triage.v1.ScreeningDecided;
import fi.otverkko.contracts.triage.v1.ScreeningProposed;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Onlooker;
import fi.otverkko.platform.testkit.Person;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.platform.testkit.World.Heard;
import fi.otverkko.triage.Body;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of an erased consultation triage keeps its id, as the mark that it was erased, and nothing else.
@ServiceTest
class ErasureIT {

    private static final String DECISION = """
            {"level": "YES", "urgency": "U2", "model": "M_CASE_TEAM", "teams": ["T6_NEPSY"],
             "reasonCode": "NEW_INFORMATION"}""";

    private final World world;
    private final Onlooker onlooker;
    private final Person coordinator;
    private final String consultation = UUID.randomUUID().toString();

    ErasureIT(World world, Onlooker onlooker) {
        this.world = world;
        this.onlooker = onlooker;
        this.coordinator = world.as(COORDINATOR, Role.OT_COORDINATOR);
    }

    @Test
    void decidedScreeningsOfEveryRoundAreErased() {
        world.hears(submitted(consultation, 1, DANGER), consultation, 1);
        world.hears(returned(consultation, 1), consultation, 2);
        world.hears(submitted(consultation, 2, CASE_TEAM), consultation, 3);
        var latest = path(2);
        assertThat(coordinator.ifMatch(coordinator.edition(latest)).post(latest + "/decision", DECISION))
                .hasStatusOk();
        assertThat(onlooker.placesOf(consultation)).hasSize(3);

        world.hears(erased(), consultation, 4);

        assertNothingIsLeft();
        assertThat(coordinator.get(path(1))).hasStatus(404);
        assertThat(coordinator.get(latest)).hasStatus(404);
        assertThat(coordinator.ifMatch(2).post(latest + "/decision", DECISION)).hasStatus(404);
        assertThat(Body.of(coordinator.get("/api/triage/screenings?consultationId=" + consultation))
                        .get("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void noMessageBringsItBack() {
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 1);
        world.hears(erased(), consultation, 4);
        world.published(ScreeningProposed.class);

        world.hears(erased(), consultation, 4);
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 1);
        world.hears(submitted(consultation, 2, CASE_TEAM), consultation, 2);
        world.hears(withdrawn(consultation), consultation, 3);

        assertNothingIsLeft();
        assertThat(world.published(ScreeningProposed.class)).isEmpty();
    }

    @Test
    void othersStay() {
        var other = UUID.randomUUID().toString();
        world.hears(submitted(other, 1, CASE_TEAM), other, 1);
        world.hears(erased(), consultation, 1);

        assertThat(coordinator.get("/api/triage/screenings/" + Submissions.id(other, 1)))
                .hasStatusOk();
    }

    @Test
    void whatWasToldBeforeIsStillSent() {
        world.published(ScreeningProposed.class);
        world.hears(submitted(consultation, 1, CASE_TEAM), consultation, 1);
        var path = path(1);
        coordinator.ifMatch(coordinator.edition(path)).post(path + "/decision", DECISION);
        world.hears(erased(), consultation, 2);

        assertThat(world.published(ScreeningDecided.class))
                .extracting(ScreeningDecided::consultationId)
                .contains(consultation);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverOrderTheyComeNothingIsLeft(long seed) {
        world.hearsInAnyOrder(
                new Random(seed),
                List.of(
                        new Heard(submitted(consultation, 1, DANGER), consultation, 1),
                        new Heard(returned(consultation, 1), consultation, 2),
                        new Heard(submitted(consultation, 2, CASE_TEAM), consultation, 3),
                        new Heard(withdrawn(consultation), consultation, 4),
                        new Heard(erased(), consultation, 5)));

        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        world.published(ScreeningProposed.class); // what was unsent is sent
        assertThat(onlooker.placesOf(consultation)).containsExactly("rounds " + consultation);
        for (int round = 1; round <= 2; round++) {
            assertTombstone("screenings", Submissions.id(consultation, round));
        }
        assertTombstone("rounds", consultation);
    }

    private void assertTombstone(String collection, String id) {
        var left = onlooker.database()
                .getCollection(collection)
                .find(new Document("_id", id))
                .first();
        if (left != null) {
            assertThat(left.keySet()).isSubsetOf("_id", "version", "erasedAt", "outbox");
            assertThat(left.getList("outbox", Document.class, List.of())).isEmpty();
        }
    }

    private ConsultationErased erased() {
        return new ConsultationErased(consultation, NOON);
    }

    private String path(int round) {
        return "/api/triage/screenings/" + Submissions.id(consultation, round);
    }
}
