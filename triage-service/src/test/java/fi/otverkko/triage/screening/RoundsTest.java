package fi.otverkko.triage.screening;

import static fi.otverkko.triage.screening.ScreeningFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.triage.screening.Screening.Closure;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    @Test
    void whatIsSubmittedIsOpen() {
        assertThat(Rounds.NONE.submitted(1).closure(1, NOON)).isNull();
    }

    @Test
    void aFurtherSubmissionSupersedesInWhateverOrderTheyAreHeard() {
        assertThat(Rounds.NONE.submitted(1).submitted(2).closure(1, NOON)).isEqualTo(Closure.SUPERSEDED);
        assertThat(Rounds.NONE.submitted(2).submitted(1).closure(1, NOON)).isEqualTo(Closure.SUPERSEDED);
        assertThat(Rounds.NONE.submitted(2).submitted(1).closure(2, LATER)).isNull();
    }

    @Test
    void aReturnClosesWhatWasSubmittedBeforeIt() {
        assertThat(Rounds.NONE.submitted(1).returned(LATER).closure(1, NOON)).isEqualTo(Closure.RETURNED);
        assertThat(Rounds.NONE.returned(LATER).submitted(1).closure(1, NOON)).isEqualTo(Closure.RETURNED);
        assertThat(Rounds.NONE.submitted(1).returned(NOON).submitted(2).closure(2, LATER))
                .isNull();
    }

    @Test
    void anEarlierReturnHeardLateChangesNothing() {
        assertThat(Rounds.NONE.returned(LATER).returned(NOON)).isEqualTo(Rounds.NONE.returned(LATER));
    }

    @Test
    void anEndIsForGood() {
        var ended = Rounds.NONE.submitted(1).ended(Closure.WITHDRAWN);

        assertThat(ended.closure(1, NOON)).isEqualTo(Closure.WITHDRAWN);
        assertThat(ended.submitted(2).closure(2, LATER)).isEqualTo(Closure.WITHDRAWN);
        assertThat(ended.ended(Closure.DECLINED)).isEqualTo(ended);
        assertThat(Rounds.NONE.ended(Closure.DECLINED).submitted(1).closure(1, NOON))
                .isEqualTo(Closure.DECLINED);
    }

    @Test
    void theyAreStoredWithoutLoss() {
        var rounds = Rounds.NONE.submitted(2).returned(NOON).ended(Closure.WITHDRAWN);

        assertThat(ScreeningDocument.rounds(ScreeningDocument.write(rounds))).isEqualTo(rounds);
        assertThat(ScreeningDocument.rounds(ScreeningDocument.write(Rounds.NONE)))
                .isEqualTo(Rounds.NONE);
    }
}
