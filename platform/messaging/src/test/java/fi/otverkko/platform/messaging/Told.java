package fi.otverkko.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// All that lies on a topic now: by aggregate, each event number with the ids under which it was sent.
final class Told {

    static Map<String, Map<Long, Set<String>>> on(String broker, String topic) {
        var told = new TreeMap<String, Map<Long, Set<String>>>();
        for (var record : records(broker, topic)) {
            told.computeIfAbsent(new String(record.key(), UTF_8), key -> new TreeMap<>())
                    .computeIfAbsent(Long.valueOf(header(record, "ce_sequence")), number -> new TreeSet<>())
                    .add(header(record, "ce_id"));
        }
        return told;
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String broker, String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", broker, "auto.offset.reset", "earliest");
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(known -> new TopicPartition(topic, known.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(known -> consumer.position(known) < ends.getOrDefault(known, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private Told() {}
}
