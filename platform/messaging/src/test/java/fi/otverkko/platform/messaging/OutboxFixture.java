package fi.otverkko.platform.messaging;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fi.otverkko.contracts.intake.v1.ConsultationAccepted;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.platform.kernel.Call;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/// A collection on a real wire, a broker that can be told what to take, and a clock that can be moved.
final class OutboxFixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    final DocumentStore store = DocumentStore.inMemory();
    final MongoClient client = MongoClients.create(store.uri());
    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    final List<OutboxMessage> sent = new CopyOnWriteArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    volatile int brokerTakes = Integer.MAX_VALUE;
    volatile boolean refused;
    final Outboxes outboxes =
            new Outboxes(client.getDatabase("test"), JsonMapper.shared(), clock(), () -> null, meters);
    final OutboxCollection things = outboxes.collection("things");
    final Relay relay = new Relay(this::send, clock(), meters);

    private int send(List<OutboxMessage> messages) {
        int taken = Math.min(brokerTakes, messages.size());
        if (taken < messages.size()) {
            refused = true;
        }
        sent.addAll(messages.subList(0, taken));
        return taken;
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    static Call call(String key) {
        return call(key, "{}", OptionalLong.empty());
    }

    static Call call(String key, String body, OptionalLong edition) {
        return Call.of("anna", "/things", key, body.getBytes(StandardCharsets.UTF_8), edition);
    }

    static ConsultationAccepted event(String id) {
        return new ConsultationAccepted(id, "anna", NOON);
    }

    static Received message(long number) {
        return new Received("id-" + number, "x.y.v1", "15", "intake", 1, "a1", number, NOON, null);
    }

    static Change change(int value, Record... events) {
        return new Change(new Document("value", value), List.of(events));
    }

    void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    List<Long> sentNumbers() {
        return sent.stream().map(OutboxMessage::number).toList();
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
