package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Role;
import org.junit.jupiter.api.Test;

/// A request that came by phone.
@IntakeTest
class TranscriptionIT {

    private final People people;

    TranscriptionIT(People people) {
        this.people = people;
    }

    @Test
    void theSecretaryFillsItInAndSendsItForWhoCalled() {
        var path = people.secretary.created("/api/intake/transcriptions", """
                {"channel": "PHONE", "kind": "CASE", "identityMode": "IDENTIFIED", "language": "fi",
                 "requester": {"sector": "TE", "profession": "NURSE", "unit": "UNIT-1"}}""");
        var other = people.world.as("00000000-0000-4000-8000-0000000000f3", Role.GROUP_SECRETARY);
        assertThat(other.get(path)).as("nobody else's draft").hasStatus(404);
        assertThat(other.get("/api/intake/desk?folder=WAITING&limit=100"))
                .bodyText()
                .doesNotContain(People.id(path));
        assertThat(people.secretary.get("/api/intake/desk?folder=NEEDS_ME&limit=100"))
                .hasStatusOk();

        assertThat(people.secretary.ifMatch(1).put(path + "/response", People.form("Puhelimessa kerrottu.")))
                .hasStatusOk();
        assertThat(people.secretary.ifMatch(2).post(path + "/submission")).hasStatusOk();

        var read = people.body(other.get(path));
        assertThat(read.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(read.path("channel").asString()).isEqualTo("PHONE");
        assertThat(read.path("requester").path("sector").asString()).isEqualTo("TE");
        assertThat(people.secretary.ifMatch(3).post(path + "/check")).hasStatusOk();
    }
}
