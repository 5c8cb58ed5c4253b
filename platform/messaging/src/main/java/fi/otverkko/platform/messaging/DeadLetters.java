package fi.otverkko.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/// Tries a message a bounded number of times with growing pauses, then moves it to
/// `dlt.<group>.<topic>` and goes on: nothing is skipped silently, nothing blocks its partition.
///
/// The letter keeps key, value and headers, and says in headers why (`ot_reason`: a refusal's code or
/// the kind of fault, never a message text, which might quote the content), where it came from and
/// for whom it was.
final class DeadLetters implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaOperations<?, ?> kafka;
    private final MessagingSettings settings;
    private final MeterRegistry meters;

    DeadLetters(KafkaOperations<?, ?> kafka, MessagingSettings settings, MeterRegistry meters) {
        this.kafka = kafka;
        this.settings = settings;
        this.meters = meters;
    }

    /// What was mirrored shares a topic with our own of that name; the header says which it was.
    static String topic(String group, String topic) {
        return "dlt." + group + '.' + NationalTopic.declaredName(topic);
    }

    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (letter, failure) -> new TopicPartition(topic(group, letter.topic()), letter.partition()));
        recoverer.setHeadersFunction((letter, failure) -> {
            var reason = reason(failure);
            meters.counter("ot.deadletters", "group", group, "reason", reason).increment();
            log.error(
                    "Moved a message of {} to the dead letters of {}: partition {}, offset {}, reason {}",
                    letter.topic(),
                    group,
                    letter.partition(),
                    letter.offset(),
                    reason);
            return headers(letter, group, reason);
        });
        // The recoverer's own headers would carry exception texts.
        recoverer.setExceptionHeadersCreator((headers, failure, isKey, names) -> {});
        var pauses = new ExponentialBackOff(settings.firstBackOff().toMillis(), 2);
        pauses.setMaxAttempts(settings.attempts() - 1L);
        var handler = new DefaultErrorHandler(recoverer, pauses);
        handler.setCommitRecovered(true);
        container.setCommonErrorHandler(handler);
    }

    private static RecordHeaders headers(ConsumerRecord<?, ?> letter, String group, String reason) {
        var headers = new RecordHeaders();
        headers.add("ot_reason", reason.getBytes(UTF_8));
        headers.add("ot_group", group.getBytes(UTF_8));
        headers.add("ot_topic", letter.topic().getBytes(UTF_8));
        headers.add("ot_partition", Integer.toString(letter.partition()).getBytes(UTF_8));
        headers.add("ot_offset", Long.toString(letter.offset()).getBytes(UTF_8));
        return headers;
    }

    /// A refusal's code, or the name of the fault's class: from the innermost cause.
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof fi.otverkko.platform.kernel.Refusal refusal
                ? refusal.code()
                : cause.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
