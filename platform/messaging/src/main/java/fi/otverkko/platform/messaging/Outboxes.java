package fi.otverkko.platform.messaging;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// All outbox collections of this service, and what they share: clock, JSON, tracing and counters.
public final class Outboxes {

    private final MongoDatabase database;
    private final JsonMapper json;
    private final Clock clock;
    private final Supplier<@Nullable String> trace;
    private final MeterRegistry meters;
    private final Map<String, OutboxCollection> collections = new ConcurrentHashMap<>();
    private volatile Sender sender = Sender.ABSENT;

    Outboxes(
            MongoDatabase database,
            JsonMapper json,
            Clock clock,
            Supplier<@Nullable String> trace,
            MeterRegistry meters) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.trace = trace;
        this.meters = meters;
    }

    /// The collection of this name; made once, known to the relay from then on.
    public OutboxCollection collection(String name) {
        return collections.computeIfAbsent(name, key -> new OutboxCollection(database.getCollection(key), this));
    }

    Collection<OutboxCollection> all() {
        return collections.values();
    }

    /// Who sends what is written here. The relay of this process; the sweep finds what it misses.
    interface Sender {

        /// Nobody sends; the sweep of some replica will.
        Sender ABSENT = new Sender() {
            @Override
            public @Nullable Instant lease() {
                return null;
            }

            @Override
            public void unsent(Fresh fresh) {}

            @Override
            public void unsent(OutboxCollection collection, String id) {}
        };

        /// Until when a document that is about to be written may be leased to this sender, which spares a write; null
        /// if it is too busy to begin soon.
        @Nullable
        Instant lease();

        /// A document was written under such a lease, and had nothing unsent before.
        void unsent(Fresh fresh);

        /// A document has something unsent.
        void unsent(OutboxCollection collection, String id);
    }

    void sendBy(Sender relay) {
        this.sender = relay;
    }

    Sender sender() {
        return sender;
    }

    OutboxMessage message(String key, long number, Record event) {
        return OutboxMessage.of(key, number, event, now(), trace.get(), json);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void repeated(Received message) {
        meters.counter("ot.inbox.repeated", "type", message.type()).increment();
    }
}
