package fi.otverkko.intake.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.access.Grants.Grant;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");
    private static final Grant HOUR = new Grant(Set.of("expert"), NOON, NOON.plusSeconds(3600));

    @Test
    void lastUntilTheirEndAndNotAMomentLonger() {
        var grants = Grants.NONE.with("team", HOUR);

        assertThat(grants.holds("expert", NOON.plusSeconds(3599))).isTrue();
        assertThat(grants.holds("expert", NOON.plusSeconds(3600))).isFalse();
        assertThat(grants.holds("another", NOON)).isFalse();
    }

    @Test
    void endWithTheirSourceOnly() {
        var grants = Grants.NONE.with("team", HOUR).with("meeting", HOUR).ended("team", NOON.plusSeconds(10));

        assertThat(grants.holds("expert", NOON.plusSeconds(20))).isTrue();
        assertThat(grants.ended("meeting", NOON.plusSeconds(10)).holds("expert", NOON.plusSeconds(20)))
                .isFalse();
    }

    @Test
    void olderNewsOfTheSameSourceChangesNothing() {
        var ended = Grants.NONE.ended("team", NOON.plusSeconds(10));

        assertThat(ended.with("team", HOUR)).isEqualTo(ended);
    }
}
