package fi.otverkko.platform.messaging;

import static fi.otverkko.platform.messaging.OutboxFixture.call;
import static fi.otverkko.platform.messaging.OutboxFixture.change;
import static fi.otverkko.platform.messaging.OutboxFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private final OutboxFixture fixture = new OutboxFixture();
    private final OutboxCollection things = fixture.things;
    private final String id = things.create(call("k"), change(1, event("a"), event("a"), event("a")))
            .id();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void sendsInOrderAndForgetsWhatWasAcknowledged() {
        assertThat(fixture.relay.relay(things, id)).isEqualTo(Relay.Outcome.EMPTY);

        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L, 3L);
        assertThat(fixture.relay.unsent(things, "", 10)).isEmpty();
        assertThat(document()).doesNotContainKeys("pending", "lease");
        assertThat(document().getList("outbox", Document.class)).isEmpty();
    }

    @Test
    void keepsExactlyWhatTheBrokerDidNotTake() {
        fixture.brokerTakes = 1;

        assertThat(fixture.relay.relay(things, id)).isEqualTo(Relay.Outcome.REFUSED);
        assertThat(fixture.relay.unsent(things, "", 10)).containsExactly(id);

        fixture.brokerTakes = Integer.MAX_VALUE;
        fixture.relay.relay(things, id);
        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void leavesAloneWhatAnotherReplicaHolds() {
        lease(Duration.ofSeconds(20));

        assertThat(fixture.relay.relay(things, id)).isEqualTo(Relay.Outcome.LEASED);
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void isNotHeldUpByALeaseFromBeforeTheClockWasSetBack() {
        lease(Duration.ofHours(1));

        assertThat(fixture.relay.relay(things, id)).isEqualTo(Relay.Outcome.EMPTY);
        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void takesOverFromAReplicaThatDied() {
        lease(Duration.ofSeconds(20));
        fixture.later(Duration.ofSeconds(21));

        fixture.relay.relay(things, id);

        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aCrashBeforeThePullSendsTheSameMessagesAgainUnderTheSameIds() {
        var crashing = new Relay(
                messages -> {
                    fixture.sent.addAll(messages);
                    throw new IllegalStateException("killed between acknowledgement and pull");
                },
                java.time.Clock.fixed(OutboxFixture.NOON, java.time.ZoneOffset.UTC),
                fixture.meters);
        org.assertj.core.api.Assertions.assertThatIllegalStateException().isThrownBy(() -> crashing.relay(things, id));
        fixture.later(Relay.LEASE.plusSeconds(1));

        fixture.relay.relay(things, id);

        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
        assertThat(fixture.sent.subList(0, 3)).isEqualTo(fixture.sent.subList(3, 6));
    }

    @Test
    void whatACrashLeftBehindIsSentAtTheNextStart() {
        var worker = worker();

        worker.start();
        try {
            await().untilAsserted(() -> assertThat(fixture.sentNumbers()).containsExactly(1L, 2L, 3L));
        } finally {
            worker.stop();
        }
    }

    @Test
    void aRunningRelaySendsWhatIsWrittenWithoutWaitingForTheSweep() {
        var worker = worker();
        worker.start();
        try {
            await().untilAsserted(() -> assertThat(fixture.sentNumbers()).hasSize(3));
            fixture.brokerTakes = 0;
            things.maintain(id, state -> change(2, event("a")));
            await().until(() -> fixture.refused);
            fixture.brokerTakes = Integer.MAX_VALUE;

            await().untilAsserted(() -> assertThat(fixture.sentNumbers()).containsExactly(1L, 2L, 3L, 4L));
        } finally {
            worker.stop();
        }
    }

    @Test
    void whatIsWrittenWhileSendingIsSentToo() {
        var writing = new Relay(
                messages -> {
                    if (fixture.sent.isEmpty()) {
                        things.maintain(id, state -> change(2, event("a")));
                    }
                    fixture.sent.addAll(messages);
                    return messages.size();
                },
                java.time.Clock.fixed(OutboxFixture.NOON, java.time.ZoneOffset.UTC),
                fixture.meters);

        assertThat(writing.relay(things, id)).isEqualTo(Relay.Outcome.EMPTY);
        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void howeverMuchThereIsItIsSentInOrderAndInPortions() {
        things.maintain(id, state -> new Change(state, java.util.Collections.nCopies(2 * Relay.PORTION, event("a"))));
        var portions = new java.util.ArrayList<Integer>();
        var relay = new Relay(
                messages -> {
                    portions.add(messages.size());
                    fixture.sent.addAll(messages);
                    return messages.size();
                },
                fixture.clock(),
                fixture.meters);

        assertThat(relay.relay(things, id)).isEqualTo(Relay.Outcome.EMPTY);

        assertThat(portions).containsExactly(Relay.PORTION, Relay.PORTION, 3);
        assertThat(fixture.sentNumbers())
                .isEqualTo(java.util.stream.LongStream.rangeClosed(1, 2L * Relay.PORTION + 3)
                        .boxed()
                        .toList());
        assertThat(document()).doesNotContainKeys("pending", "lease");
    }

    /// Of two that look at the clock at about the same time, the one that looked first may come to the store last.
    @Test
    void aLeaseGivenByASlightlyLaterClockHolds() {
        lease(Relay.LEASE.plusMillis(1));

        assertThat(fixture.relay.relay(things, id)).isEqualTo(Relay.Outcome.LEASED);
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void aLeaseFromBeforeTheClockWasSetBackHoldsNobodyOff() {
        lease(Relay.LEASE.plus(Relay.CLOCKS_APART).plusMillis(1));

        assertThat(fixture.relay.relay(things, id)).isEqualTo(Relay.Outcome.EMPTY);
        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L, 3L);
    }

    /// It was held up for longer than its lease; meanwhile another has sent all, and more was written.
    @Test
    void aRelayOvertakenByAnotherForgetsNothingThatItDidNotSend() {
        var portions = new java.util.ArrayList<java.util.List<Long>>();
        var slow = new Relay(
                messages -> {
                    portions.add(messages.stream().map(OutboxMessage::number).toList());
                    if (portions.size() == 1) {
                        fixture.later(Relay.LEASE.plusSeconds(1));
                        fixture.relay.relay(things, id);
                        things.maintain(id, state -> change(2, event("a")));
                    }
                    return messages.size();
                },
                fixture.clock(),
                fixture.meters);

        assertThat(slow.relay(things, id)).isEqualTo(Relay.Outcome.EMPTY);

        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L, 3L);
        assertThat(portions).containsExactly(java.util.List.of(1L, 2L, 3L), java.util.List.of(4L));
        assertThat(document()).doesNotContainKeys("pending", "lease");
    }

    @Test
    void aSweepFindsAllHoweverMany() {
        for (int n = 0; n < 2 * RelayWorker.SWEEP_PORTION; n++) {
            things.seed("many-" + n, change(1, event("a")));
        }

        assertThat(worker().sweep()).isTrue();

        assertThat(fixture.sent).hasSize(3 + 2 * RelayWorker.SWEEP_PORTION);
    }

    @Test
    void aDocumentThatCannotBeRelayedLeavesTheOthersAlone() {
        things.documents()
                .insertOne(new Document("_id", "!")
                        .append("version", 1L)
                        .append("pending", true)
                        .append("outbox", java.util.List.of(new Document("id", "broken"))));

        assertThat(worker().sweep()).isFalse();

        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L, 3L);
    }

    /// One thread, quick to try again, and too slow with its sweeps to be helped by one.
    private RelayWorker worker() {
        var settings = new MessagingSettings(
                "test",
                "15",
                1,
                "",
                1,
                Duration.ofHours(1),
                Duration.ofMillis(10),
                Duration.ofSeconds(1),
                3,
                Duration.ofMillis(10));
        return new RelayWorker(fixture.outboxes, fixture.relay, settings);
    }

    private void lease(Duration time) {
        things.documents()
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("lease", Date.from(OutboxFixture.NOON.plus(time)))));
    }

    private Document document() {
        return java.util.Objects.requireNonNull(
                things.documents().find(new Document("_id", id)).first());
    }
}
