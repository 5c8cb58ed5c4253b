package fi.otverkko.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/// Sends CloudEvents 1.0 in binary mode: attributes as `ce_` headers, JSON as the value.
///
/// One after the other, each acknowledged by all replicas in sync before the next: what the broker does
/// not take is never overtaken by what came after it.
final class KafkaTransport implements EventTransport {

    private static final Logger log = LoggerFactory.getLogger(KafkaTransport.class);

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final Origin origin;
    private final Duration patience;
    private final Traces traces;

    KafkaTransport(KafkaTemplate<byte[], byte[]> kafka, Origin origin, Duration patience, Traces traces) {
        this.kafka = kafka;
        this.origin = origin;
        this.patience = patience;
        this.traces = traces;
    }

    @Override
    public int send(List<OutboxMessage> messages) {
        long lastBegin = System.nanoTime() + Relay.LEASE.minus(patience).toNanos();
        int acknowledged = 0;
        try {
            for (var message : messages) {
                if (System.nanoTime() - lastBegin > 0) {
                    return acknowledged; // its acknowledgement might come after the lease has ended
                }
                send(message).get(patience.toMillis(), TimeUnit.MILLISECONDS);
                acknowledged++;
            }
        } catch (ExecutionException | TimeoutException | org.springframework.kafka.KafkaException failure) {
            log.warn(
                    "Kafka did not take {} of {} messages, will try again: {}",
                    messages.size() - acknowledged,
                    messages.size(),
                    failure.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return acknowledged;
    }

    private CompletableFuture<?> send(OutboxMessage message) {
        var record = record(message);
        var span = traces.sending(message, record);
        return kafka.send(record).whenComplete((_, failure) -> {
            if (failure != null) {
                span.error(failure);
            }
            span.end();
        });
    }

    private ProducerRecord<byte[], byte[]> record(OutboxMessage message) {
        var record = new ProducerRecord<>(
                message.topic(), message.key().getBytes(UTF_8), message.data().getBytes(UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", message.id());
        header(record, "ce_source", origin.toString());
        header(record, "ce_type", message.type());
        header(record, "ce_subject", message.key());
        header(record, "ce_time", message.at().toString());
        header(record, "ce_sequence", Long.toString(message.number()));
        header(record, "ce_correlationid", message.correlation());
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, @Nullable String value) {
        if (value != null) {
            record.headers().add(name, value.getBytes(UTF_8));
        }
    }
}
