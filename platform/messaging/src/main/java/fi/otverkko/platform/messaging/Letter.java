package fi.otverkko.platform.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// What may be shown of a dead letter: where it came from, for whom it was, and why it lies here. Never its
/// content. What the message says of itself is told only if it looks like a code, an id or a number: a broken
/// message may say anything.
///
/// @param id          topic, partition and offset of the letter itself: the same letter always has the same
/// @param group       who could not handle it
/// @param topic       where it was read
/// @param partition   of that topic
/// @param reason      a refusal's code or the kind of fault
/// @param type        the event's name on the wire
/// @param source      who published it
/// @param aggregateId what it is about
/// @param number      the aggregate's event number
/// @param time        when it happened
/// @param diedAt      when it was given up
/// @param tries       how often it was tried before
/// @param replayOf    id of the letter whose replay it is
public record Letter(
        String id,
        String group,
        String topic,
        int partition,
        String reason,
        @Nullable String type,
        @Nullable String source,
        @Nullable String aggregateId,
        @Nullable Long number,
        @Nullable Instant time,
        Instant diedAt,
        int tries,
        @Nullable String replayOf) {

    /// `dlt.<group>.<topic>`; a group's name has no dot.
    private static final Pattern LETTERS = Pattern.compile("dlt\\.([^.]+)\\.(.+)");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:/-]{1,200}");

    /// Reads whatever lies on a topic of dead letters, however broken.
    static Letter of(ConsumerRecord<byte[], byte[]> record) {
        var name = LETTERS.matcher(record.topic());
        if (!name.matches()) {
            throw new IllegalArgumentException("not a topic of dead letters: " + record.topic());
        }
        var reason = code(record, LetterHeaders.REASON);
        var partition = read(record, LetterHeaders.PARTITION, Integer::valueOf);
        var tries = read(record, LetterHeaders.TRIES, Integer::valueOf);
        return new Letter(
                record.topic() + '-' + record.partition() + '-' + record.offset(),
                name.group(1),
                read(name.group(2), code(record, LetterHeaders.TOPIC)),
                partition == null ? record.partition() : partition,
                reason == null ? "unknown" : reason,
                code(record, "ce_type"),
                code(record, "ce_source"),
                code(record, "ce_subject"),
                read(record, "ce_sequence", Long::valueOf),
                read(record, "ce_time", Instant::parse),
                Instant.ofEpochMilli(record.timestamp()),
                tries == null ? 1 : tries,
                code(record, LetterHeaders.REPLAY_OF));
    }

    /// Where it was read: as the letter says, if that goes with the name of its topic.
    private static String read(String declared, @Nullable String told) {
        return told != null && NationalTopic.declaredName(told).equals(declared) ? told : declared;
    }

    private static @Nullable String code(ConsumerRecord<?, ?> record, String header) {
        return read(record, header, text -> CODE.matcher(text).matches() ? text : null);
    }

    private static <T> @Nullable T read(
            ConsumerRecord<?, ?> record, String header, Function<String, @Nullable T> reader) {
        var text = LetterHeaders.text(record.headers(), header);
        try {
            return text == null ? null : reader.apply(text);
        } catch (NumberFormatException | DateTimeException broken) {
            return null;
        }
    }
}
