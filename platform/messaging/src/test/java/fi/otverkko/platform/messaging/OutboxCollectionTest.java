package fi.otverkko.platform.messaging;

import static fi.otverkko.platform.messaging.OutboxFixture.call;
import static fi.otverkko.platform.messaging.OutboxFixture.change;
import static fi.otverkko.platform.messaging.OutboxFixture.event;
import static fi.otverkko.platform.messaging.OutboxFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.otverkko.platform.kernel.Refusal;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxCollectionTest {

    private final OutboxFixture fixture = new OutboxFixture();
    private final OutboxCollection things = fixture.things;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aCreationSentTwiceMeetsItself() {
        var first = things.create(call("k"), change(1, event("a")));
        var second = things.create(call("k"), change(1, event("a")));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(things.documents().countDocuments()).isEqualTo(1);
    }

    @Test
    void aKeyReusedForAnotherCreationIsRefused() {
        things.create(call("k"), change(1));

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> things.create(call("k", "{\"other\":1}", OptionalLong.empty()), change(2)))
                .extracting(Refusal::code)
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void anUpdateSentTwiceIsCarriedOutOnce() {
        var id = things.create(call("k"), change(1)).id();
        var update = call("u", "{}", OptionalLong.of(1));

        things.update(id, update, state -> change(state.getInteger("value") + 1, event(id)));
        var again = things.update(id, update, state -> change(state.getInteger("value") + 1, event(id)));

        assertThat(again.orElseThrow().state().getInteger("value")).isEqualTo(2);
        assertThat(again.orElseThrow().edition()).isEqualTo(2);
        assertThat(outbox(id)).hasSize(1);
    }

    @Test
    void aKeyReusedForAnotherUpdateIsRefused() {
        var id = things.create(call("k"), change(1)).id();
        things.update(id, call("u", "{}", OptionalLong.of(1)), state -> change(2));

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> things.update(id, call("u", "[]", OptionalLong.of(2)), state -> change(3)));
    }

    @Test
    void whoSawAnOlderEditionIsTold() {
        var id = things.create(call("k"), change(1)).id();
        things.update(id, call("u1", "{}", OptionalLong.of(1)), state -> change(2));

        assertThatExceptionOfType(Refusal.Stale.class)
                .isThrownBy(() -> things.update(id, call("u2", "{}", OptionalLong.of(1)), state -> change(3)))
                .satisfies(stale -> assertThat(stale.arguments()).containsExactly(1L, 2L));
    }

    @Test
    void messagesDoNotTouchTheEditionOfATypingPerson() {
        var id = things.create(call("k"), change(1)).id();

        things.receive(id, message(1), state -> change(7));

        assertThat(things.update(id, call("u", "{}", OptionalLong.of(1)), state -> change(8)))
                .hasValueSatisfying(stored -> assertThat(stored.edition()).isEqualTo(2));
    }

    @Test
    void onlyTheLastTwentyCallsAreRemembered() {
        var id = things.create(call("k"), change(0)).id();
        for (int i = 1; i <= 25; i++) {
            int value = i;
            things.update(id, call("u" + i, "{}", OptionalLong.of(i)), state -> change(value));
        }

        var calls = document(id).getList("calls", Document.class);
        assertThat(calls).hasSize(OutboxCollection.REMEMBERED_CALLS);
        assertThat(calls.getLast().getLong("edition")).isEqualTo(26);
        assertThat(things.create(call("k"), change(0)).edition()).isEqualTo(26);
    }

    @Test
    void eventsAreNumberedWithoutGaps() {
        var id = things.create(call("k"), change(1, event("a"), event("a"))).id();
        things.update(id, call("u", "{}", OptionalLong.of(1)), state -> change(2, event(id)));
        things.maintain(id, state -> change(3, event(id)));

        assertThat(outbox(id)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aMessageIsAppliedOnceAlsoWhenItComesLate() {
        var times = new AtomicInteger();
        for (long number : new long[] {1, 3, 3, 1, 2, 2}) {
            things.receive("t", message(number), state -> change(times.incrementAndGet(), event("t")));
        }

        assertThat(times).hasValue(3);
        assertThat(outbox("t")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aMessageThatChangesNothingCreatesNothing() {
        things.receive("t", message(1), state -> null);

        assertThat(things.find("t")).isEmpty();
    }

    @Test
    void whatTheRulesRefuseLeavesNothingBehind() {
        var id = things.create(call("k"), change(1)).id();
        var before = document(id);

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> things.update(id, call("u", "{}", OptionalLong.of(1)), state -> {
                    throw new Refusal.Conflict("thing-closed");
                }));

        assertThat(document(id)).isEqualTo(before);
    }

    @Test
    void nobodysChangeIsLostWhenManyChangeAtOnce() throws Exception {
        var id = things.create(call("k"), change(0)).id();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> person = () -> {
                for (int n = 0; n < 10; n++) {
                    increment(id);
                }
                return null;
            };
            for (var done : people.invokeAll(Collections.nCopies(8, person))) {
                done.get();
            }
        }

        assertThat(things.find(id).orElseThrow().state().getInteger("value")).isEqualTo(80);
        assertThat(outbox(id)).hasSize(80).doesNotHaveDuplicates();
    }

    /// As a caller does who is told of contention: once more.
    private void increment(String id) {
        while (true) {
            try {
                things.maintain(id, state -> change(state.getInteger("value") + 1, event(id)));
                return;
            } catch (Refusal.Conflict contention) {
                assertThat(contention.code()).isEqualTo("contention");
            }
        }
    }

    private Document document(String id) {
        var document = things.documents().find(new Document("_id", id)).first();
        assertThat(document).isNotNull();
        return java.util.Objects.requireNonNull(document);
    }

    private java.util.List<Long> outbox(String id) {
        return document(id).getList("outbox", Document.class).stream()
                .map(entry -> entry.getLong("number"))
                .toList();
    }
}
