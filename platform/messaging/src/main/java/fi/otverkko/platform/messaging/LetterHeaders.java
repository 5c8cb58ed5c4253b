package fi.otverkko.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// What is written on a dead letter besides the message's own headers, and on a message that is replayed.
final class LetterHeaders {

    static final String REASON = "ot_reason";
    static final String GROUP = "ot_group";
    static final String TOPIC = "ot_topic";
    static final String PARTITION = "ot_partition";
    static final String OFFSET = "ot_offset";
    static final String TRIES = "ot_tries";

    /// For which group alone a message is replayed.
    static final String REPLAY_GROUP = "ot_replay_group";

    /// Which letter is replayed.
    static final String REPLAY_OF = "ot_replay_of";

    /// Whether a header belongs to the message itself, and not to its way through the dead letters.
    static boolean ofMessage(Header header) {
        return !header.key().startsWith("ot_") && !header.key().startsWith("kafka_");
    }

    static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    static Headers put(Headers headers, String name, String value) {
        return headers.remove(name).add(name, value.getBytes(UTF_8));
    }

    private LetterHeaders() {}
}
