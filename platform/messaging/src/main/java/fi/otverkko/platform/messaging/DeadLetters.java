package fi.otverkko.platform.messaging;

import fi.otverkko.platform.kernel.Outage;
import fi.otverkko.platform.kernel.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/// Tries a message a bounded number of times with growing pauses, then moves it to
/// `dlt.<group>.<topic>` and goes on: nothing is skipped silently, nothing blocks its partition. While the document
/// store is away no message is at fault, and each is tried until the store is back.
///
/// The letter keeps key, value and headers, and says in headers why (`ot_reason`: a refusal's code or
/// the kind of fault, never a message text, which might quote the content), how often it was tried, where it
/// came from and for whom it was. [DeadLetterTopics] reads and replays them.
final class DeadLetters implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    /// Between two tries while the document store is away; far below the time after which the broker gives the
    /// partition to somebody else.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final KafkaOperations<?, ?> kafka;
    private final MessagingSettings settings;
    private final MeterRegistry meters;
    private final KafkaAdmin admin;
    private final Outage outage;
    private final Listened listened;
    private final Map<String, String> declared = new ConcurrentHashMap<>();

    DeadLetters(
            KafkaOperations<?, ?> kafka,
            KafkaAdmin admin,
            MessagingSettings settings,
            MeterRegistry meters,
            Outage outage,
            Listened listened) {
        this.kafka = kafka;
        this.admin = admin;
        this.settings = settings;
        this.meters = meters;
        this.outage = outage;
        this.listened = listened;
    }

    /// What was mirrored shares a topic with our own of that name; the header says which it was.
    static String topic(String group, String topic) {
        return "dlt." + group + '.' + NationalTopic.declaredName(topic);
    }

    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (letter, failure) -> new TopicPartition(declared(group, letter.topic()), letter.partition()));
        recoverer.setHeadersFunction((letter, failure) -> {
            var reason = reason(failure);
            meters.counter("ot.deadletters", "group", group, "reason", reason).increment();
            log.error(
                    "Moved a message of {} to the dead letters of {}: partition {}, offset {}, reason {}, at {}",
                    letter.topic(),
                    group,
                    letter.partition(),
                    letter.offset(),
                    reason,
                    place(failure));
            return headers(letter, group, reason);
        });
        // The recoverer's own headers would carry exception texts.
        recoverer.setExceptionHeadersCreator((headers, failure, isKey, names) -> {});
        var pauses = new ExponentialBackOff(settings.firstBackOff().toMillis(), 2);
        pauses.setMaxAttempts(settings.attempts() - 1L);
        var handler = new DefaultErrorHandler(recoverer, pauses);
        handler.setBackOffFunction((letter, failure) -> outage.explains(failure) ? untilItIsBack() : null);
        handler.setCommitRecovered(true);
        container.setCommonErrorHandler(handler);
        container.getContainerProperties().setDeliveryAttemptHeader(true);
        watch(container, group, listened.types(destination, group));
    }

    private BackOff untilItIsBack() {
        var pauses = new ExponentialBackOff(settings.firstBackOff().toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        return pauses;
    }

    @SuppressWarnings("unchecked") // it looks at headers only, whatever key and value are
    private void watch(AbstractMessageListenerContainer<?, ?> container, String group, Predicate<String> wanted) {
        ((AbstractMessageListenerContainer<Object, Object>) container)
                .setRecordInterceptor(new Gaps(meters, group, wanted));
    }

    /// The topic of the letters. Declared at the start where the names are known by then; here for what is
    /// subscribed by pattern, so that no message waits for a topic that nobody makes.
    private String declared(String group, String topic) {
        return declared.computeIfAbsent(topic(group, topic), name -> {
            admin.createOrModifyTopics(Topics.deadLetters(group, topic));
            return name;
        });
    }

    private static Headers headers(ConsumerRecord<?, ?> letter, String group, String reason) {
        var headers = new RecordHeaders();
        var attempt = letter.headers().lastHeader(KafkaHeaders.DELIVERY_ATTEMPT);
        int tries = attempt == null ? 1 : ByteBuffer.wrap(attempt.value()).getInt();
        LetterHeaders.put(headers, LetterHeaders.REASON, reason);
        LetterHeaders.put(headers, LetterHeaders.GROUP, group);
        LetterHeaders.put(headers, LetterHeaders.TOPIC, letter.topic());
        LetterHeaders.put(headers, LetterHeaders.PARTITION, Integer.toString(letter.partition()));
        LetterHeaders.put(headers, LetterHeaders.OFFSET, Long.toString(letter.offset()));
        LetterHeaders.put(headers, LetterHeaders.TRIES, Integer.toString(tries));
        return headers;
    }

    /// A refusal's code, or the name of the fault's class: from the innermost cause.
    static String reason(Throwable failure) {
        var cause = innermost(failure);
        return cause instanceof Refusal refusal
                ? refusal.code()
                : cause.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// Where in our code it went wrong, or else where at all. Its words may quote the message and stay unsaid.
    private static String place(Throwable failure) {
        var frames = innermost(failure).getStackTrace();
        return Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith("fi.otverkko."))
                .findFirst()
                .or(() -> Arrays.stream(frames).findFirst())
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    private static Throwable innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
