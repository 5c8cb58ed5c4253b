package fi.otverkko.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.RecordInterceptor;

/// Counts event numbers that a consumer should have passed and has not: `ot.inbox.missing`.
///
/// All that one aggregate tells lies in one partition, in order. Whoever reads the partition without a break
/// therefore sees each number, whether it listens to the type or not; a number left out is one that failed,
/// or that never came. What somebody else read meanwhile is not known and not counted. A message of a type that
/// nobody here listens to goes no further.
final class Gaps implements RecordInterceptor<Object, Object> {

    /// Of how many aggregates in a partition the last number is kept.
    private static final int REMEMBERED = 2_000;

    private final MeterRegistry meters;
    private final String group;
    private final Predicate<String> listened;
    private final Map<TopicPartition, Seen> partitions = new HashMap<>();

    Gaps(MeterRegistry meters, String group, Predicate<String> listened) {
        this.meters = meters;
        this.group = group;
        this.listened = listened;
    }

    private static final class Seen {

        private long offset = -1;
        private final Map<String, Long> numbers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > REMEMBERED;
            }
        };

        /// Forgets what it knows if there was a break.
        void follow(long next) {
            if (next != offset && next != offset + 1) {
                numbers.clear();
            }
            offset = next;
        }
    }

    @Override
    public @Nullable ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
        var type = LetterHeaders.text(message.headers(), "ce_type");
        if (type == null || listened.test(type)) {
            return message;
        }
        success(message, consumer);
        return null;
    }

    @Override
    public synchronized void failure(
            ConsumerRecord<Object, Object> message, Exception failure, Consumer<Object, Object> consumer) {
        seen(message);
    }

    @Override
    public synchronized void success(ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
        var seen = seen(message);
        var source = LetterHeaders.text(message.headers(), "ce_source");
        var sequence = LetterHeaders.text(message.headers(), "ce_sequence");
        if (source == null || sequence == null || !sequence.matches("[1-9][0-9]{0,17}")) {
            return; // passed over as a type that nobody here listens to
        }
        long number = Long.parseLong(sequence);
        var aggregate = source + '/' + LetterHeaders.text(message.headers(), "ce_subject");
        var last = seen.numbers.get(aggregate);
        if (last != null && number > last + 1) {
            meters.counter("ot.inbox.missing", "group", group).increment((double) (number - last - 1));
        }
        seen.numbers.merge(aggregate, number, Math::max);
    }

    private Seen seen(ConsumerRecord<?, ?> message) {
        var seen = partitions.computeIfAbsent(
                new TopicPartition(message.topic(), message.partition()), partition -> new Seen());
        seen.follow(message.offset());
        return seen;
    }
}
