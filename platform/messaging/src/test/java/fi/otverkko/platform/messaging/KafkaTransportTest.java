package fi.otverkko.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

class KafkaTransportTest {

    private static final RecordMetadata TAKEN =
            new RecordMetadata(new TopicPartition("intake.consultations", 0), 0, 0, 0, 0, 0);

    private final Broker broker = new Broker();

    private final KafkaTransport transport = new KafkaTransport(
            broker, new Origin("15", "test", 1), Duration.ofSeconds(30), new Traces(Tracer.NOOP, Propagator.NOOP));

    /// Takes as many messages as it is told to.
    private static final class Broker extends KafkaTemplate<byte[], byte[]> {

        private final List<ProducerRecord<byte[], byte[]>> given = new ArrayList<>();
        private int takes = Integer.MAX_VALUE;

        Broker() {
            super(new DefaultKafkaProducerFactory<>(Map.of()));
        }

        @Override
        public CompletableFuture<SendResult<byte[], byte[]>> send(ProducerRecord<byte[], byte[]> record) {
            given.add(record);
            return given.size() <= takes
                    ? CompletableFuture.completedFuture(new SendResult<>(record, TAKEN))
                    : CompletableFuture.failedFuture(new TimeoutException("the broker is away"));
        }
    }

    @Test
    void countsWhatWasAcknowledged() {
        assertThat(transport.send(messages())).isEqualTo(3);
        assertThat(broker.given).hasSize(3);
    }

    @Test
    void whatTheBrokerDoesNotTakeIsNotOvertaken() {
        broker.takes = 1;

        assertThat(transport.send(messages())).isEqualTo(1);
        assertThat(broker.given).as("the third was never sent").hasSize(2);
    }

    private static List<OutboxMessage> messages() {
        return List.of(message(1), message(2), message(3));
    }

    private static OutboxMessage message(long number) {
        return new OutboxMessage(
                "id" + number, number, "a1", "intake.consultations", "x.y.v1", "{}", OutboxFixture.NOON, null, null);
    }
}
