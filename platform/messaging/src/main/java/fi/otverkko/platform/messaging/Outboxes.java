package fi.otverkko.platform.messaging;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
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
    private volatile BiConsumer<OutboxCollection, String> listener = (collection, id) -> {};

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

    /// Who wants to know that a document has something to send. The relay; the sweep finds what it
    /// misses.
    void listen(BiConsumer<OutboxCollection, String> relay) {
        this.listener = relay;
    }

    void unsent(OutboxCollection collection, String id) {
        listener.accept(collection, id);
    }

    OutboxMessage message(String key, long number, Record event) {
        return OutboxMessage.of(key, number, event, clock.instant().truncatedTo(ChronoUnit.MILLIS), trace.get(), json);
    }

    void repeated(Received message) {
        meters.counter("ot.inbox.repeated", "type", message.type()).increment();
    }
}
