package fi.otverkko.platform.messaging;

import static fi.otverkko.platform.messaging.OutboxFixture.change;
import static fi.otverkko.platform.messaging.OutboxFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A write that leases its document to the relay of its own process.
class FreshTest {

    private final OutboxFixture fixture = new OutboxFixture();
    private final OutboxCollection things = fixture.things;
    private final List<Fresh> handed = new ArrayList<>();
    private final List<String> named = new ArrayList<>();

    FreshTest() {
        fixture.outboxes.sendBy(new Outboxes.Sender() {
            @Override
            public @Nullable Instant lease() {
                return fixture.relay.leaseOfWriter();
            }

            @Override
            public void unsent(Fresh fresh) {
                handed.add(fresh);
            }

            @Override
            public void unsent(OutboxCollection collection, String id) {
                named.add(id);
            }
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatIsWrittenIsSentAndForgottenByOneWriteMore() {
        things.seed("a", change(1, event("x"), event("y")));
        things.seed("silent", change(1));

        assertThat(handed).singleElement().extracting(Fresh::id).isEqualTo("a");
        assertThat(fixture.relay.relay(handed.getFirst())).isEqualTo(Relay.Outcome.EMPTY);
        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L);
        assertThat(document()).doesNotContainKeys("pending", "lease");
        assertThat(document().getList("outbox", Document.class)).isEmpty();
    }

    @Test
    void meanwhileItIsNobodyElses() {
        things.seed("a", change(1, event("x")));

        assertThat(fixture.relay.relay(things, "a")).isEqualTo(Relay.Outcome.LEASED);
        assertThat(fixture.sent).isEmpty();
    }

    @Test
    void whoWritesMeanwhileLeavesTheSendingToTheFirst() {
        things.seed("a", change(1, event("x")));
        things.maintain("a", state -> change(2, event("y")));

        assertThat(handed).hasSize(1);
        assertThat(named).containsExactly("a");
        assertThat(fixture.relay.relay(handed.getFirst())).isEqualTo(Relay.Outcome.EMPTY);
        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L);
        assertThat(document()).doesNotContainKeys("pending", "lease");
    }

    @Test
    void aChangeOfADocumentWithNothingUnsentIsFreshToo() {
        things.seed("a", change(1));
        things.maintain("a", state -> change(2, event("x")));

        assertThat(fixture.relay.relay(handed.getFirst())).isEqualTo(Relay.Outcome.EMPTY);
        assertThat(fixture.sentNumbers()).containsExactly(1L);
        assertThat(document()).doesNotContainKeys("pending", "lease");
    }

    /// Somebody else may have sent it since, and may be at it now.
    @Test
    void whatWaitedTooLongIsTakenUpLikeAnyOther() {
        things.seed("a", change(1, event("x")));
        fixture.later(Relay.TURN.plusMillis(1));

        assertThat(fixture.relay.relay(handed.getFirst())).isEqualTo(Relay.Outcome.LEASED);
        fixture.later(Relay.LEASE);
        assertThat(fixture.relay.relay(things, "a")).isEqualTo(Relay.Outcome.EMPTY);
        assertThat(fixture.sentNumbers()).containsExactly(1L);
    }

    @Test
    void whatTheBrokerDoesNotTakeStaysAndIsAnybodys() {
        fixture.brokerTakes = 1;
        things.seed("a", change(1, event("x"), event("y")));

        assertThat(fixture.relay.relay(handed.getFirst())).isEqualTo(Relay.Outcome.REFUSED);
        fixture.brokerTakes = Integer.MAX_VALUE;
        assertThat(fixture.relay.relay(things, "a")).isEqualTo(Relay.Outcome.EMPTY);
        assertThat(fixture.sentNumbers()).containsExactly(1L, 2L);
    }

    private Document document() {
        return Objects.requireNonNull(
                things.documents().find(new Document("_id", "a")).first());
    }
}
