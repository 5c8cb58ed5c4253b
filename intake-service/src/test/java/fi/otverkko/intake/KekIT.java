package fi.otverkko.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.casekey.KekSweepForTests;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// The key-encryption key is replaced by itself, while cases are read and written.
@IntakeTest
@Import(KekSweepForTests.class)
class KekIT {

    private static final String KEY = "/api/intake/key-encryption-key";

    private final People people;
    private final KekSweepForTests sweep;
    private final SettableClock clock;

    KekIT(People people, KekSweepForTests sweep, SettableClock clock) {
        this.people = people;
        this.sweep = sweep;
        this.clock = clock;
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
    }

    @Test
    void itIsReplacedAfterThirtyDaysAndTheEarlierOneEndsADayLater() {
        var path = people.submitted("Tilanne ennen vaihtoa.");
        sweep.look();
        var first = key();
        assertThat(first.path("overdue").asBoolean()).isFalse();

        clock.advance(Duration.ofDays(32));
        assertThat(key().path("overdue").asBoolean()).isTrue();
        sweep.look();
        assertThat(key().path("stage").asString()).isEqualTo("EARLIER_KEPT");
        assertThat(key().path("ageInDays").asLong()).isZero();
        assertThat(key().path("overdue").asBoolean()).isFalse();

        clock.advance(Duration.ofDays(1));
        sweep.look();
        assertThat(key().path("stage").asString()).isEqualTo("ALONE");
        assertThat(at(key(), "lastRotationEnded")).isAfter(at(first, "nextRotationFrom"));
        assertThat(people.body(people.secretary.get(path)).toString()).contains("Tilanne ennen vaihtoa.");
        assertThat(people.body(people.secretary.get(people.submitted("Tilanne vaihdon jälkeen.")))
                        .toString())
                .contains("Tilanne vaihdon jälkeen.");
    }

    private JsonNode key() {
        return people.body(people.dpo.get(KEY));
    }

    private static Instant at(JsonNode key, String field) {
        return Instant.parse(key.path(field).asString());
    }
}
