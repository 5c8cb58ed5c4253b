package fi.otverkko.platform.messaging;

import static fi.otverkko.platform.messaging.OutboxFixture.NOON;
import static fi.otverkko.platform.messaging.OutboxFixture.call;
import static fi.otverkko.platform.messaging.OutboxFixture.change;
import static fi.otverkko.platform.messaging.OutboxFixture.event;
import static fi.otverkko.platform.messaging.OutboxFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import fi.otverkko.platform.kernel.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// An erased document stays erased, whatever comes.
class TombstoneTest {

    private static final Document NOTHING_BUT_ID =
            new Document("_id", "case-1").append("version", 1L).append("erasedAt", Date.from(NOON));

    private final OutboxFixture fixture = new OutboxFixture();
    private final OutboxCollection things = fixture.things;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void ofADocumentWithEverythingOnlyTheIdIsLeft() {
        var id = things.create(call("k"), change(1, event("a"))).id();
        things.update(id, call("u", "{}", OptionalLong.of(1)), state -> change(2, event("b")));
        things.receive(id, message(1), state -> change(3));
        fixture.relay.relay(things, id);

        things.erase(id);

        assertThat(raw(id).keySet()).containsExactlyInAnyOrder("_id", "version", "erasedAt", "outbox");
        assertThat(raw(id).getList("outbox", Document.class)).isEmpty();
        assertThat(things.find(id)).isEmpty();
        assertThat(things.erased(id)).isTrue();
    }

    @Test
    void neitherMessageNorCallReachesIt() {
        var id = things.create(call("k"), change(1)).id();
        things.erase(id);
        var erased = raw(id);

        things.receive(id, message(1), state -> change(2, event("late")));
        assertThat(things.update(id, call("u", "{}", OptionalLong.of(1)), state -> change(2)))
                .isEmpty();
        assertThat(things.maintain(id, state -> change(2))).isEmpty();
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> things.create(call("k"), change(1)));
        things.erase(id);

        assertThat(raw(id)).isEqualTo(erased);
    }

    @Test
    void whatIsErasedBeforeItIsHeardOfNeverComes() {
        things.erase("case-1");
        things.receive("case-1", message(1), state -> change(1));

        assertThat(raw("case-1")).isEqualTo(NOTHING_BUT_ID);
    }

    @Test
    @SuppressWarnings("NullAway") // a broken message names none
    void withoutAnIdNothingIsErased() {
        assertThatNullPointerException().isThrownBy(() -> things.erase(null));

        assertThat(things.documents().countDocuments()).isZero();
    }

    @Test
    void whatWasUnsentIsSentAndThenGone() {
        fixture.brokerTakes = 0;
        var id = things.create(call("k"), change(1, event("a"), event("b"))).id();
        assertThat(fixture.relay.relay(things, id)).isEqualTo(Relay.Outcome.REFUSED);

        things.erase(id);
        fixture.later(Tombstone.KEPT.plusDays(1));
        things.forget();
        fixture.brokerTakes = 9;
        assertThat(fixture.relay.relay(things, id)).isEqualTo(Relay.Outcome.EMPTY);

        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L);
        assertThat(raw(id).keySet()).containsExactlyInAnyOrder("_id", "version", "erasedAt", "outbox");
        assertThat(raw(id).getList("outbox", Document.class)).isEmpty();
    }

    @Test
    void itStandsAsLongAsAReplayedMessageMayComeAndNoLonger() {
        things.erase("case-1");
        things.receive("case-2", message(1), state -> change(1));

        fixture.later(Duration.ofDays(30 + 90 + 30));
        things.forget();
        assertThat(things.erased("case-1")).isTrue();

        fixture.later(Duration.ofDays(31));
        things.forget();
        assertThat(things.documents().find().map(document -> document.getString("_id")))
                .containsExactly("case-2");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20_261_129})
    void erasedByOneReplicaWhileAnotherHearsOfIt(long seed) throws Exception {
        var random = new Random(seed);
        var other = new Outboxes(
                        fixture.client.getDatabase("test"),
                        JsonMapper.shared(),
                        fixture.clock(),
                        () -> null,
                        fixture.meters)
                .collection("things");
        for (int round = 0; round < 20; round++) {
            var id = "case-" + round;
            try (var replicas = Executors.newFixedThreadPool(2)) {
                List<Callable<Void>> both = List.of(() -> work(things, id, random), () -> work(other, id, random));
                for (var done : replicas.invokeAll(both)) {
                    done.get();
                }
            }
            assertThat(raw(id)).as("seed %d", seed).doesNotContainKeys("state", "inbox", "events");
        }
    }

    /// Five messages and the erasure, in any order.
    private static Void work(OutboxCollection things, String id, Random random) {
        var work = new ArrayList<Runnable>();
        for (int number = 1; number <= 5; number++) {
            var message = message(number);
            work.add(() -> things.receive(id, message, state -> change(1)));
        }
        work.add(() -> things.erase(id));
        synchronized (random) {
            Collections.shuffle(work, random);
        }
        work.forEach(Runnable::run);
        return null;
    }

    private Document raw(String id) {
        return Objects.requireNonNull(
                things.documents().find(new Document("_id", id)).first());
    }
}
