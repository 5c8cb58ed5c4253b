package fi.otverkko.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.notification.delivery.Attempt.NotEver;
import fi.otverkko.notification.delivery.Attempt.NotNow;
import fi.otverkko.notification.delivery.Attempt.Taken;
import fi.otverkko.notification.delivery.Delivery.State;
import fi.otverkko.notification.letter.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofDays(3);

    @Test
    void whatTheMailServerTookIsDone() {
        var sent = afterAttempts(1).after(new Taken(), NOON, PATIENCE);

        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.dueAt()).isNull();
    }

    @Test
    void whoCannotBeReachedIsNotTriedAgain() {
        var settled = afterAttempts(1).after(new NotEver("address-missing"), NOON, PATIENCE);

        assertThat(settled.state()).isEqualTo(State.UNDELIVERABLE);
        assertThat(settled.dueAt()).isNull();
        assertThat(settled.reason()).isEqualTo("address-missing");
    }

    @Test
    void pausesDoubleUpToAnHour() {
        var seconds = IntStream.rangeClosed(1, 10)
                .mapToObj(DeliveryTest::afterAttempts)
                .map(delivery -> delivery.after(new NotNow("mail-server-away"), NOON, PATIENCE))
                .map(retry -> Duration.between(NOON, Objects.requireNonNull(retry.dueAt()))
                        .toSeconds())
                .toList();

        assertThat(seconds).isEqualTo(List.of(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L, 3600L));
        assertThat(afterAttempts(10_000).after(new NotNow("x"), NOON, PATIENCE).dueAt())
                .isEqualTo(NOON.plusSeconds(3600));
    }

    @Test
    void isGivenUpOnceTheNextAttemptWouldComeTooLate() {
        var late = NOON.plus(PATIENCE).minusSeconds(29);

        var failed = afterAttempts(1).after(new NotNow("mail-server-away"), late, PATIENCE);

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.dueAt()).isNull();
        assertThat(afterAttempts(1)
                        .after(new NotNow("mail-server-away"), late.minusSeconds(2), PATIENCE)
                        .state())
                .isEqualTo(State.RETRY);
    }

    static Delivery afterAttempts(int attempts) {
        return new Delivery(
                "e1.a1",
                Recipient.account("s1"),
                Template.FOLLOW_UP_DUE,
                null,
                null,
                State.PENDING,
                attempts,
                NOON,
                NOON,
                null);
    }
}
