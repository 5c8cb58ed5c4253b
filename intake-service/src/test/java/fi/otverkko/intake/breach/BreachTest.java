package fi.otverkko.intake.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.intake.breach.Breach.Band;
import fi.otverkko.intake.breach.Breach.Category;
import fi.otverkko.intake.breach.Breach.Facts;
import fi.otverkko.intake.breach.Breach.Loss;
import fi.otverkko.intake.breach.Breach.Risk;
import fi.otverkko.intake.breach.Breach.State;
import fi.otverkko.intake.breach.Breach.Text;
import fi.otverkko.intake.text.SealedText;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreachTest {

    private static final Instant NOTICED = Instant.parse("2026-12-24T15:00:00Z");
    private static final Instant LATER = NOTICED.plus(Duration.ofDays(9));
    private static final SealedText SEALED = new SealedText(new byte[] {1});

    /// Hours of the night and of Christmas count as any other.
    @ParameterizedTest
    @CsvSource({"PT0S, 72", "PT1S, 71", "PT48H, 24", "PT71H59M, 0", "PT72H, 0", "PT72H1S, -1", "PT100H, -28"})
    void hoursLeft(Duration since, long hours) {
        assertThat(breach(Risk.RISK).hoursLeft(NOTICED.plus(since))).isEqualTo(hours);
    }

    @Test
    void theClockStopsWithTheNotification() {
        var notified = breach(Risk.RISK).notified(NOTICED.plus(Breach.CLOCK), Map.of(), LATER);

        assertThat(notified.state()).isEqualTo(State.NOTIFIED);
        assertThat(notified.hoursLeft(LATER)).isNull();
    }

    @Test
    void aLateNotificationNeedsAReason() {
        var late = NOTICED.plus(Breach.CLOCK).plusSeconds(1);

        assertThatThrownBy(() -> breach(Risk.RISK).notified(late, Map.of(), LATER))
                .hasMessage("breach-delay-unexplained");
        assertThat(breach(Risk.RISK)
                        .notified(late, Map.of(Text.DELAY_REASON, SEALED), LATER)
                        .authorityAt())
                .isEqualTo(late);
    }

    @Test
    void momentsLieBetweenWhenItWasNoticedAndNow() {
        assertThatThrownBy(() -> breach(Risk.RISK).notified(NOTICED.minusSeconds(1), Map.of(), LATER))
                .hasMessage("breach-moment-invalid");
        assertThatThrownBy(() -> breach(Risk.RISK).subjectsTold(LATER.plusSeconds(1), LATER))
                .hasMessage("breach-moment-invalid");
        assertThatThrownBy(() -> Breach.opened("b", LATER, facts(Risk.RISK), Map.of(), NOTICED))
                .hasMessage("breach-moment-invalid");
    }

    @ParameterizedTest
    @CsvSource({"UNKNOWN", "RISK", "HIGH"})
    void whereThereMayBeARiskItIsNotClosedWithoutTheAuthority(Risk risk) {
        assertThatThrownBy(() -> breach(risk).closed(Map.of(Text.NOT_NOTIFIED_BECAUSE, SEALED), LATER))
                .hasMessage("breach-not-notified");
    }

    @Test
    void withoutRiskAReasonIsEnough() {
        assertThatThrownBy(() -> breach(Risk.NONE).closed(Map.of(), LATER)).hasMessage("breach-not-notified");
        assertThat(breach(Risk.NONE)
                        .closed(Map.of(Text.NOT_NOTIFIED_BECAUSE, SEALED), LATER)
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void whereTheRiskIsHighPeopleAreToldOrThereIsAReason() {
        var notified = breach(Risk.HIGH).notified(NOTICED, Map.of(), LATER);

        assertThatThrownBy(() -> notified.closed(Map.of(), LATER)).hasMessage("breach-subjects-not-told");
        assertThat(notified.subjectsTold(LATER, LATER).closed(Map.of(), LATER).state())
                .isEqualTo(State.CLOSED);
        assertThat(notified.closed(Map.of(Text.SUBJECTS_NOT_TOLD_BECAUSE, SEALED), LATER)
                        .state())
                .isEqualTo(State.CLOSED);
    }

    @Test
    void whatIsClosedStaysAsItIs() {
        var closed = breach(Risk.NONE).closed(Map.of(Text.NOT_NOTIFIED_BECAUSE, SEALED), LATER);

        assertThatThrownBy(() -> closed.assessed(facts(Risk.HIGH), Map.of())).hasMessage("breach-state");
        assertThatThrownBy(() -> closed.notified(NOTICED, Map.of(), LATER)).hasMessage("breach-state");
        assertThatThrownBy(() -> closed.subjectsTold(NOTICED, LATER)).hasMessage("breach-state");
    }

    @Test
    void itIsStoredAndReadAsItIs() {
        var breach = breach(Risk.HIGH).notified(NOTICED, Map.of(), LATER).subjectsTold(LATER, LATER);

        assertThat(BreachDocument.read("b", BreachDocument.write(breach))).isEqualTo(breach);
    }

    private static Breach breach(Risk risk) {
        return Breach.opened("b", NOTICED, facts(risk), Map.of(Text.DESCRIPTION, SEALED), NOTICED);
    }

    private static Facts facts(Risk risk) {
        return new Facts(Set.of(Loss.AVAILABILITY), Set.of(Category.HEALTH), Band.UNDER_10, risk);
    }
}
