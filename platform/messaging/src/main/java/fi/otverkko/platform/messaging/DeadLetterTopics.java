package fi.otverkko.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/// Reads the dead letters of all groups, and sends a message again to the group that could not handle it.
public final class DeadLetterTopics {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterTopics.class);
    private static final Duration READING = Duration.ofSeconds(10);
    private static final Pattern TOPICS = Pattern.compile("dlt\\..+");
    private static final Pattern ID = Pattern.compile("(dlt\\..+)-([0-9]{1,9})-([0-9]{1,18})");

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final KafkaProperties broker;
    private final Duration patience;

    DeadLetterTopics(KafkaTemplate<byte[], byte[]> kafka, KafkaProperties broker, MessagingSettings settings) {
        this.kafka = kafka;
        this.broker = broker;
        this.patience = settings.sendPatience();
    }

    /// What became of a letter that was to be replayed.
    public enum Replayed {
        /// The broker has it.
        SENT,
        /// The letter is not on its topic any more.
        GONE
    }

    /// Tells of every letter at least once, from the oldest still kept. What the reader throws is told again
    /// after a pause, for as long as it takes: no letter is passed over. Topics made later are found by
    /// themselves.
    ///
    /// @return to be started and stopped by the caller
    public MessageListenerContainer listen(String group, Consumer<Letter> reader) {
        var settings = consumer();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "5000");
        var properties = new ContainerProperties(TOPICS);
        properties.setGroupId(group);
        properties.setAckMode(AckMode.RECORD);
        properties.setMessageListener((MessageListener<byte[], byte[]>) letter -> reader.accept(Letter.of(letter)));
        var container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<byte[], byte[]>(settings), properties);
        container.setBeanName(group);
        var handler = new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        container.setCommonErrorHandler(handler);
        return container;
    }

    /// Sends messages again, in the order given, each to where it was read and with all that it carried,
    /// marked for the one group whose letter it is. A message may be sent twice; the group's inbox makes that
    /// harmless.
    ///
    /// @return what became of them; what is missing here has to be tried again
    public Map<String, Replayed> replay(Collection<String> ids) {
        var outcome = new HashMap<String, Replayed>();
        var settings = consumer();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Long.toString(READING.toMillis()));
        try (var reader = new KafkaConsumer<byte[], byte[]>(settings)) {
            for (var id : ids) {
                var letter = read(reader, id);
                if (letter != null) {
                    kafka.send(again(id, letter)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
                }
                outcome.put(id, letter == null ? Replayed.GONE : Replayed.SENT);
            }
        } catch (ExecutionException
                | TimeoutException
                | KafkaException
                | org.springframework.kafka.KafkaException failure) {
            log.warn("Replayed {} of {} letters, will try again: {}", outcome.size(), ids.size(), failure.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return outcome;
    }

    private @Nullable ConsumerRecord<byte[], byte[]> read(KafkaConsumer<byte[], byte[]> reader, String id) {
        var place = ID.matcher(id);
        if (!place.matches()) {
            return null;
        }
        var partition = new TopicPartition(place.group(1), Integer.parseInt(place.group(2)));
        long offset = Long.parseLong(place.group(3));
        var partitions = reader.partitionsFor(partition.topic());
        if (partitions == null
                || partitions.stream().noneMatch(known -> known.partition() == partition.partition())
                || offset < reader.beginningOffsets(Set.of(partition)).getOrDefault(partition, 0L)
                || offset >= reader.endOffsets(Set.of(partition)).getOrDefault(partition, 0L)) {
            return null;
        }
        reader.assign(List.of(partition));
        reader.seek(partition, offset);
        for (var letter : reader.poll(READING)) {
            return letter.offset() == offset ? letter : null;
        }
        throw new KafkaException("a letter was not read in time");
    }

    private static ProducerRecord<byte[], byte[]> again(String id, ConsumerRecord<byte[], byte[]> dead) {
        var letter = Letter.of(dead);
        var headers = new RecordHeaders();
        for (var header : dead.headers()) {
            if (LetterHeaders.ofMessage(header)) {
                headers.add(header);
            }
        }
        LetterHeaders.put(headers, LetterHeaders.REPLAY_GROUP, letter.group());
        LetterHeaders.put(headers, LetterHeaders.REPLAY_OF, id);
        return new ProducerRecord<>(letter.topic(), letter.partition(), dead.key(), dead.value(), headers);
    }

    private Map<String, Object> consumer() {
        var settings = new HashMap<>(broker.buildConsumerProperties());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }
}
