package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Person;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A guest reads one item for a time, nameless, and whoever asked sees it.
@IntakeTest
class GuestIT {

    private static final String SITUATION = "Kaisa Kuvitteellinen ei ole käynyt koulussa.";

    private final People people;
    private final SettableClock clock;
    private final String subject = UUID.randomUUID().toString();
    private final Person guest;

    GuestIT(People people, SettableClock clock) {
        this.people = people;
        this.clock = clock;
        this.guest = people.world.as(subject, Role.PROFESSIONAL);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void readsAsAnInvitedExpertDoesUntilTheDaysAreOver() {
        var path = people.inConsultation(SITUATION);
        var other = people.inConsultation(SITUATION);
        assertThat(guest.get(path)).hasStatus(404);

        people.post(people.chair, path, "/guests", invitation(7));

        var seen = people.body(guest.get(path));
        assertThat(seen.path("sight").asString()).isEqualTo("NAMELESS");
        assertThat(seen.toString()).doesNotContain("Kuvitteellinen").contains("[nimi]");
        assertThat(seen.path("requester").path("subjectId").isString()).isFalse();
        assertThat(seen.path("requester").path("unit").isString()).isFalse();
        assertThat(people.body(guest.get("/api/intake/consultations")).path("items"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("id").asString()).isEqualTo(People.id(path)));
        assertThat(guest.get(other)).hasStatus(404);

        clock.advance(Duration.ofDays(7));
        assertThat(guest.get(path)).hasStatus(404);
        assertThat(people.body(guest.get("/api/intake/consultations")).path("items"))
                .isEmpty();
    }

    @Test
    void decidesNothingAndSeesNoOtherGuests() {
        var path = people.inConsultation(SITUATION);
        people.post(people.secretary, path, "/guests", invitation(14));
        long edition = people.edition(path);

        assertThat(guest.ifMatch(edition).post(path + "/answer", "{}")).hasStatus(403);
        assertThat(guest.ifMatch(edition).post(path + "/recommendations", """
                {"text": "Neuvo.", "type": "COOPERATION", "responsibleParty": "Koulu", "due": "2199-01-15",
                 "agreedWithFamily": "YES"}""")).hasStatus(404);
        assertThat(guest.ifMatch(edition).post(path + "/guests", invitation(14)))
                .hasStatus(403);
        assertThat(guest.get(path + "/guests")).hasStatus(404);
        assertThat(people.edition(path)).isEqualTo(edition);
    }

    @Test
    void whoeverAskedSeesItAndTheUseLogTells() {
        var path = people.inConsultation(SITUATION);
        people.post(people.chair, path, "/guests", invitation(14));
        People.does(guest.get(path));
        people.post(people.secretary, path, "/guests/" + subject + "/revocation");
        assertThat(guest.get(path)).hasStatus(404);

        var seen = people.body(people.professional.get(path + "/guests")).path("guests");

        assertThat(seen).hasSize(1);
        assertThat(seen.path(0).path("subjectId").asString()).isEqualTo(subject);
        assertThat(seen.path(0).path("reason").asString()).isEqualTo("COMPETENCE_MISSING");
        assertThat(seen.path(0).path("letInBy").asString()).isEqualTo(People.CHAIR);
        assertThat(seen.path(0).path("open").asBoolean()).isFalse();
        assertThat(log(path))
                .containsSubsequence(
                        "GUEST_LET_IN as GRANTED",
                        "READ as GUEST",
                        "GUEST_ENDED as SECRETARY",
                        "GUESTS_READ as REQUESTER");
    }

    @Test
    void goesWithTheAnswer() {
        var path = people.inConsultation(SITUATION);
        people.post(people.secretary, path, "/guests", invitation(14));
        People.does(guest.get(path));

        people.post(people.secretary, path, "/answer", """
                {"noneBecause": "Ryhmä ei anna suosituksia."}""");

        assertThat(guest.get(path)).hasStatus(404);
        assertThat(people.secretary.ifMatch(people.edition(path)).post(path + "/guests", invitation(14)))
                .hasStatus(409);
    }

    @Test
    void twoWeeksAreTheLongestAndOnlyTheDeskLetsIn() {
        var path = people.inConsultation(SITUATION);
        long edition = people.edition(path);

        assertThat(people.secretary.ifMatch(edition).post(path + "/guests", invitation(15)))
                .hasStatus(400);
        assertThat(people.coordinator.ifMatch(edition).post(path + "/guests", invitation(1)))
                .hasStatus(403);
        assertThat(people.professional.ifMatch(edition).post(path + "/guests", invitation(1)))
                .hasStatus(403);
        assertThat(people.secretary
                        .ifMatch(edition)
                        .post(path + "/guests", invitation(1).replace(subject, People.EXPERT)))
                .hasStatus(422);
    }

    private String invitation(int days) {
        return """
                {"subjectId": "%s", "reason": "COMPETENCE_MISSING", "days": %d}""".formatted(subject, days);
    }

    private List<String> log(String path) {
        return people.body(people.dpo.get(path + "/use-log?limit=100"))
                .path("items")
                .valueStream()
                .map(GuestIT::entry)
                .toList();
    }

    private static String entry(JsonNode entry) {
        return entry.path("action").asString() + " as " + entry.path("part").asString();
    }
}
