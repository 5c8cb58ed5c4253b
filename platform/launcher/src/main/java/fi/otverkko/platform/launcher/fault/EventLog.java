package fi.otverkko.platform.launcher.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.json.JsonMapper;

/// What lies in the broker, read from the beginning.
final class EventLog {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final String bootstrap;
    private final JsonMapper json = JsonMapper.builder().build();

    /// One event as it lies there; the same event may lie there twice.
    record Event(String id, String type, String consultationId) {}

    EventLog(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /// All events of one type about consultations, repetitions too.
    List<Event> read(String topic, String type) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrap, "default.api.timeout.ms", 10_000, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<Event>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                gather(consumer, type, found);
            }
            return found;
        } catch (KafkaException away) {
            throw new IllegalStateException("Kafka cannot be read: " + away.getMessage(), away);
        }
    }

    private void gather(Consumer<byte[], byte[]> consumer, String type, List<Event> found) {
        for (var letter : consumer.poll(WAIT)) {
            if (type.equals(header(letter, "ce_type"))) {
                var about = json.readTree(letter.value()).path("consultationId").asString("");
                found.add(new Event(header(letter, "ce_id"), type, about));
            }
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
