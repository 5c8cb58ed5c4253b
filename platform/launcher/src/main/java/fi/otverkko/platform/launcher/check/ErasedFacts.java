package fi.otverkko.platform.launcher.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.journey.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Tells the running services that a case was erased, and sees what they still hold of it.
///
/// Intake itself says so 30 days after the end of a case at the earliest, which no check can wait for; so the
/// message is put where intake would put it.
final class ErasedFacts {

    private static final String TOPIC = "intake.consultations";
    private static final List<String> HOLDERS = List.of("triage", "network", "notification");

    /// What a tombstone may have: an id, a day, and the empty place of what was sent.
    private static final Set<String> TOMBSTONE = Set.of("_id", "version", "erasedAt", "outbox");

    private static final Duration HEARD = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Instance instance;
    private final Api api;

    ErasedFacts(Instance instance) {
        this.instance = instance;
        this.api = new Api(instance);
    }

    /// @throws IllegalStateException if a service knew nothing before, or knows anything afterwards
    void check() {
        var id = api.get("coordinator", "/api/network/case-teams").text("/items/0/consultationId");
        try (var store = MongoClients.create("mongodb://127.0.0.1:" + instance.port(Port.STORE))) {
            for (var service : HOLDERS) {
                require(!facts(store, service, id).isEmpty(), service + " held nothing of the case before");
            }
            tell(id);
            for (var service : HOLDERS) {
                Patience.until(HEARD, PAUSE, () -> facts(store, service, id).isEmpty());
                var left = facts(store, service, id);
                require(left.isEmpty(), service + " still holds " + left);
            }
        }
        int status = api.call("coordinator", "GET", "/api/network/case-teams/" + id, null, null)
                .status();
        require(status == 404, "the team of an erased case is answered with " + status);
    }

    /// The documents that hold the case's id, but for tombstones.
    private static Set<String> facts(MongoClient store, String service, String id) {
        var database = store.getDatabase(service);
        var found = new TreeSet<String>();
        for (var collection : database.listCollectionNames().into(new ArrayList<>())) {
            for (var document : database.getCollection(collection).find()) {
                if (document.toJson().contains(id) && !TOMBSTONE.containsAll(document.keySet())) {
                    found.add(collection + " " + document.get("_id"));
                }
            }
        }
        return found;
    }

    private void tell(String id) {
        var now = Instant.now().toString();
        var event = "{\"consultationId\":\"%s\",\"erasedAt\":\"%s\"}".formatted(id, now);
        var record = new ProducerRecord<>(TOPIC, id.getBytes(UTF_8), event.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "intake.consultation-erased.v1",
                        "ce_source", "/ot/15/intake/1",
                        "ce_subject", id,
                        "ce_sequence", "999",
                        "ce_time", now)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + instance.port(Port.KAFKA));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Kafka did not take the message", refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalStateException(otherwise);
        }
    }
}
