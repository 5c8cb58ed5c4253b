package fi.otverkko.triage.screening;

import static fi.otverkko.triage.screening.ScreeningFixture.AS_PROPOSED;
import static fi.otverkko.triage.screening.ScreeningFixture.COORDINATOR;
import static fi.otverkko.triage.screening.ScreeningFixture.NO;
import static fi.otverkko.triage.screening.ScreeningFixture.NOON;
import static fi.otverkko.triage.screening.ScreeningFixture.TALK;
import static fi.otverkko.triage.screening.ScreeningFixture.aScreening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.triage.screening.Decision.Reason;
import fi.otverkko.triage.screening.Screening.Closure;
import fi.otverkko.triage.screening.Screening.State;
import fi.otverkko.triage.screening.ScreeningEvent.Decided;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreeningRulesTest {

    @Test
    void confirmingNeedsNoReason() {
        var decided = decided(aScreening(), AS_PROPOSED, null);

        assertThat(decided.state()).isEqualTo(State.DECIDED);
        assertThat(decided.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.differs()).isFalse();
            assertThat(decision.number()).isEqualTo(1);
            assertThat(decision.by()).isEqualTo(COORDINATOR);
        });
        assertThat(decided.current()).isEqualTo(AS_PROPOSED);
    }

    @Test
    void aChangeNeedsAReasonAndAConfirmationHasNone() {
        refused("decision-reason-missing", () -> decide(aScreening(), NO, null));
        refused("decision-reason-unneeded", () -> decide(aScreening(), AS_PROPOSED, Reason.OTHER));

        assertThat(decided(aScreening(), NO, Reason.SCREEN_DOES_NOT_FIT).decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.differs()).isTrue());
    }

    @Test
    void afterATalkItIsDecidedAgain() {
        var talking = decided(aScreening(), TALK, Reason.NEW_INFORMATION);

        var decided = decided(talking, AS_PROPOSED, null);

        assertThat(talking.state()).isEqualTo(State.IN_TALK);
        assertThat(decided.state()).isEqualTo(State.DECIDED);
        assertThat(decided.decisions()).extracting(Decision::number).containsExactly(1, 2);
    }

    @Test
    void whatIsDecidedStaysDecided() {
        var decided = decided(aScreening(), AS_PROPOSED, null);

        assertThat(decide(decided, AS_PROPOSED, null)).isEmpty();
        refused("screening-decided", () -> decide(decided, NO, Reason.OTHER));
    }

    @Test
    void aClosedScreeningIsNotDecided() {
        var closed = closed(aScreening());

        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.close(Closure.DECLINED)).isEmpty();
        refused("screening-closed", () -> decide(closed, AS_PROPOSED, null));
    }

    @Test
    void closingKeepsWhatWasDecided() {
        var closed = closed(decided(aScreening(), AS_PROPOSED, null));

        assertThat(closed.closure()).isEqualTo(Closure.WITHDRAWN);
        assertThat(closed.decisions()).hasSize(1);
    }

    @Test
    void itIsStoredWithoutLoss() {
        var screening = closed(decided(decided(aScreening(), TALK, Reason.SAFETY), AS_PROPOSED, null));

        assertThat(ScreeningDocument.read(ScreeningDocument.write(screening))).isEqualTo(screening);
        assertThat(ScreeningDocument.read(ScreeningDocument.write(aScreening())))
                .isEqualTo(aScreening());
    }

    private static Screening closed(Screening screening) {
        return screening.evolve(screening.close(Closure.WITHDRAWN).getFirst());
    }

    private static Screening decided(Screening screening, Choice choice, @Nullable Reason reason) {
        var events = decide(screening, choice, reason);
        assertThat(events).singleElement().isInstanceOf(Decided.class);
        return screening.evolve(events.getFirst());
    }

    private static List<ScreeningEvent> decide(Screening screening, Choice choice, @Nullable Reason reason) {
        return screening.decide(choice, List.of(), reason, COORDINATOR, NOON);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
