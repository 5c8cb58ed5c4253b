package fi.otverkko.notification.deadletter;

import static fi.otverkko.notification.deadletter.DeadLetterFixture.NOON;
import static fi.otverkko.notification.deadletter.DeadLetterFixture.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.notification.deadletter.DeadLetter.State;
import fi.otverkko.platform.kernel.Refusal;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private final DeadLetter found = letter("dlt.g.t-0-1", "g", NOON);

    @Test
    void waitsUntilSomebodyAsksAndTellsWho() {
        var asked = found.replay("admin", NOON);

        assertThat(found.state()).isEqualTo(State.WAITING);
        assertThat(asked).isEqualTo(new DeadLetter(found.origin(), State.REPLAYING, "admin", NOON));
        assertThat(asked.settled(false, NOON).state()).isEqualTo(State.REPLAYED);
        assertThat(asked.settled(true, NOON).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void isReplayedOnce() {
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> found.replay("admin", NOON).replay("other", NOON))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("dead-letter-not-waiting");
                    assertThat(refusal.arguments()).containsExactly("REPLAYING");
                });
    }

    @Test
    void isStoredWhole() {
        var bare = DeadLetter.found(new DeadLetter.Origin(
                "x", "g", "t", 0, "unknown", 1, NOON, "y", new DeadLetter.Message(null, null, null, null, null)));
        for (var letter : new DeadLetter[] {found, bare, found.replay("admin", NOON)}) {
            assertThat(DeadLetterDocument.read(letter.origin().id(), DeadLetterDocument.write(letter)))
                    .isEqualTo(letter);
        }
    }
}
