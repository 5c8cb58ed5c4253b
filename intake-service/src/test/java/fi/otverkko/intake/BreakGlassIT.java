package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fi.otverkko.contracts.intake.v1.GlassBroken;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Onlooker;
import fi.otverkko.platform.testkit.Person;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@IntakeTest
class BreakGlassIT {

    private static final String WHY = """
            {"reason": "SECRETARY_ABSENT", "text": "Sihteeri on sairaana, ja kokous on tänään."}""";

    private final People people;
    private final Onlooker onlooker;
    private final SettableClock clock;
    private final Person standIn;

    BreakGlassIT(People people, Onlooker onlooker, SettableClock clock) {
        this.people = people;
        this.onlooker = onlooker;
        this.clock = clock;
        this.standIn = people.world.as(UUID.randomUUID().toString(), Role.GROUP_CHAIR);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void opensTheCaseForReadingAndForEightHours() {
        var path = people.submitted("Tilanne on tämä.");
        assertThat(standIn.get(path)).hasStatus(404);

        assertThat(standIn.post(path + "/break-glass", WHY)).hasStatusOk();

        assertThat(people.body(standIn.get(path)).toString()).contains("Tilanne on tämä.");
        assertThat(people.body(standIn.get("/api/intake/consultations")).path("items"))
                .hasSize(1);
        assertThat(standIn.ifMatch(people.secretary.edition(path)).post(path + "/check"))
                .hasStatus(403);
        assertThat(people.world
                        .as(UUID.randomUUID().toString(), Role.GROUP_CHAIR)
                        .get(path))
                .hasStatus(404);

        clock.advance(Duration.ofHours(8));
        assertThat(standIn.get(path)).hasStatus(404);
        assertThat(people.body(standIn.get("/api/intake/consultations")).path("items"))
                .isEmpty();
    }

    @Test
    void tellsTheOfficerAndIsReviewedOnce() {
        var path = people.submitted("Tilanne.");
        var same = standIn.header("Idempotency-Key", "glass-" + People.id(path));
        assertThat(same.post(path + "/break-glass", WHY)).hasStatusOk();
        assertThat(same.post(path + "/break-glass", WHY)).hasStatusOk();
        assertThat(standIn.get(path)).hasStatusOk();

        assertThat(people.world.published(GlassBroken.class).stream()
                        .filter(event -> event.consultationId().equals(People.id(path))))
                .hasSize(1);
        var glass = openings(false)
                .filter(it -> it.path("consultationId").asString().equals(People.id(path)))
                .toList();
        assertThat(glass).hasSize(1);
        assertThat(glass.getFirst().path("text").asString()).startsWith("Sihteeri on sairaana");
        assertThat(log(path)).containsSubsequence("GLASS_BROKEN as NONE", "READ as GLASS");

        var review = "/api/intake/break-glass/" + glass.getFirst().path("id").asString() + "/review";
        assertThat(people.dpo.post(review, "{\"verdict\": \"JUSTIFIED\"}")).hasStatusOk();
        assertThat(people.dpo.post(review, "{\"verdict\": \"JUSTIFIED\"}")).hasStatusOk();
        assertThat(people.dpo.post(review, "{\"verdict\": \"NOT_JUSTIFIED\"}")).hasStatus(409);
        assertThat(openings(true).map(it -> it.path("consultationId").asString()))
                .contains(People.id(path));
        assertThat(openings(false).map(it -> it.path("consultationId").asString()))
                .doesNotContain(People.id(path));
    }

    @Test
    void keepsTheReasonSealed() {
        var path = people.submitted("Tilanne.");
        assertThat(standIn.post(path + "/break-glass", WHY)).hasStatusOk();
        var stored = Objects.requireNonNull(onlooker.database()
                .getCollection("breakGlass")
                .find(Filters.eq("consultationId", People.id(path)))
                .first());
        assertThat(stored.toJson()).doesNotContain("sairaana");
    }

    @Test
    void aDraftIsNobodys() {
        assertThat(standIn.post(people.draft("IDENTIFIED") + "/break-glass", WHY))
                .hasStatus(404);
    }

    @Test
    void whoMayReadItAnywayOpensNothing() {
        var path = people.inConsultation("Tilanne.");
        assertThat(people.chair.post(path + "/break-glass", WHY)).hasStatusOk();
        assertThat(openings(false).map(it -> it.path("consultationId").asString()))
                .doesNotContain(People.id(path));
    }

    @Test
    void whatWentOutsideStandsInTheDisclosureLog() {
        var path = people.submitted("Tilanne.");
        assertThat(people.secretary.post(path + "/disclosures", """
                {"recipient": "COURT", "basis": "RIGHT_BY_LAW", "content": ["RECOMMENDATIONS", "REQUEST"]}""")).hasStatusOk();
        assertThat(people.secretary.post(path + "/disclosures", """
                {"recipient": "COURT", "basis": "RIGHT_BY_LAW", "content": []}""")).hasStatus(400);

        var told = people.body(people.dpo.get(path + "/disclosures")).path("items");
        assertThat(told).hasSize(1);
        assertThat(told.path(0).path("recipient").asString()).isEqualTo("COURT");
        assertThat(told.path(0).path("basis").asString()).isEqualTo("RIGHT_BY_LAW");
        assertThat(told.path(0).path("content").toString()).isEqualTo("[\"REQUEST\",\"RECOMMENDATIONS\"]");
        assertThat(log(path)).contains("DISCLOSED as SECRETARY", "DISCLOSURES_READ as DPO");
        assertThat(people.body(people.dpo.get("/api/intake/use-log/check")).path("findings"))
                .isEmpty();
    }

    private Stream<JsonNode> openings(boolean reviewed) {
        var all = Stream.<JsonNode>of();
        var after = "";
        do { // other tests leave theirs in the same store
            var page = people.body(people.dpo.get("/api/intake/break-glass?limit=100&reviewed=" + reviewed + after));
            all = Stream.concat(all, page.path("items").valueStream());
            after = page.path("next").asString("").isEmpty()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return all;
    }

    private List<String> log(String path) {
        var items = people.body(people.dpo.get(path + "/use-log?limit=100")).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(it ->
                        it.path("action").asString() + " as " + it.path("part").asString())
                .toList();
    }
}
