package fi.otverkko.notification;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.intake.v1.ConsultationAnswered;
import fi.otverkko.contracts.intake.v1.ConsultationErased;
import fi.otverkko.contracts.intake.v1.ConsultationReturned;
import fi.otverkko.contracts.intake.v1.FollowUpDue;
import fi.otverkko.contracts.network.v1.CaseTeamFormed;
import fi.otverkko.contracts.network.v1.ConsultationScheduled;
import fi.otverkko.contracts.network.v1.ExpertInvited;
import fi.otverkko.contracts.training.v1.RegistrationWaitlisted;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Onlooker;
import fi.otverkko.platform.testkit.ServiceTest;
import fi.otverkko.platform.testkit.World;
import fi.otverkko.platform.testkit.World.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/// Of an erased consultation nobody remembers who asked, what it was called, or whom what was told about it. Keycloak
/// and the mail server are away here, so that all rows wait.
@ServiceTest
@TestPropertySource(
        properties = {
            "KEYCLOAK_CLIENT_SECRET=secret",
            "OT_SUBSCRIPTION_SECRET=of-the-tests-only-0123456789abcdef",
            "KEYCLOAK_URL=http://127.0.0.1:1",
            "SMTP_PORT=1",
            "ot.delivery.poll-every=50ms"
        })
class ErasureIT {

    private static final Instant NOON = Instant.parse("2026-12-10T11:00:00Z");

    private final World world;
    private final Onlooker onlooker;
    private final String consultation = UUID.randomUUID().toString();
    private final String reference = "OT-" + consultation.substring(0, 8).toUpperCase(Locale.ROOT);

    ErasureIT(World world, Onlooker onlooker) {
        this.world = world;
        this.onlooker = onlooker;
    }

    @Test
    void requesterAndRowsAreErased() {
        everything().forEach(heard -> world.hears(heard.event(), heard.aggregateId(), heard.number()));
        assertThat(onlooker.placesOf(consultation))
                .hasSizeGreaterThan(everything().size());

        world.hears(erased(), consultation, 9);

        assertNothingIsLeft();
        assertThat(world.as("dpo-1", Role.DPO).get("/api/notification/deliveries?limit=100"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(consultation);
    }

    @Test
    void noMessageBringsItBack() {
        world.hears(erased(), consultation, 9);
        everything().forEach(heard -> world.hears(heard.event(), heard.aggregateId(), heard.number()));
        world.hears(erased(), consultation, 9);

        assertNothingIsLeft();
    }

    @Test
    void whatIsAboutOthersStays() {
        var other = UUID.randomUUID().toString();
        world.hears(Events.submitted(other, "OT-0THER2", "professional"), other, 1);

        world.hears(erased(), consultation, 9);

        assertThat(onlooker.placesOf(other)).contains("requesters " + other).hasSizeGreaterThan(1);
    }

    @Test
    @SuppressWarnings("NullAway") // a broken message names none
    void anErasureOfNothingErasesNothing() {
        world.hears(new RegistrationWaitlisted("r-" + consultation, "e1", reference, 1, NOON), "r-" + consultation, 1);

        world.hears(new ConsultationErased(null, NOON), "nothing", 1); // goes to the dead letters

        assertThat(onlooker.placesOf(reference)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void inWhateverOrderTheyComeNothingIsLeft(long seed) {
        var all = new ArrayList<>(everything());
        all.add(new Heard(erased(), consultation, 9));

        world.hearsInAnyOrder(new Random(seed), all);

        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() {
        assertThat(onlooker.placesOf(reference)).isEmpty();
        assertThat(onlooker.placesOf(consultation)).containsExactly("requesters " + consultation);
        assertThat(onlooker.database()
                        .getCollection("requesters")
                        .find(eq("_id", consultation))
                        .first())
                .containsOnlyKeys("_id", "erasedAt");
    }

    private List<Heard> everything() {
        var id = consultation;
        return List.of(
                new Heard(Events.submitted(id, reference, "professional"), id, 1),
                new Heard(new ConsultationReturned(id, "professional", "IDENTIFIERS", NOON), id, 2),
                new Heard(Events.proposed("s-" + id, id), "s-" + id, 1),
                new Heard(new ExpertInvited(id, id, "x1", "expert", NOON, NOON), id, 2),
                new Heard(new CaseTeamFormed(id, id, "coordinator", List.of("expert"), NOON, NOON), id, 3),
                new Heard(
                        new ConsultationScheduled(
                                "m-" + id, "g1", id, NOON, NOON, false, List.of("expert"), null, NOON, NOON),
                        "m-" + id,
                        1),
                new Heard(new ConsultationAnswered(id, reference, "professional", 2, NOON), id, 4),
                new Heard(new FollowUpDue(id, reference, "professional", "r1", 1, NOON, null), id, 5));
    }

    private ConsultationErased erased() {
        return new ConsultationErased(consultation, NOON);
    }
}
