package fi.otverkko.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.otverkko.contracts.EventType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Turns the messages of one topic into calls, by event type.
///
/// Types nobody asked for are skipped: a publisher may add new ones at any time. So are fields nobody
/// knows. Whatever else goes wrong leaves through the binder, which tries again and then moves the
/// message to the dead letters: a message that is not a CloudEvent of ours, or whose handler throws.
/// Handlers see a message more than once; [OutboxCollection#receive] makes that harmless.
public final class Inbox implements Consumer<Message<byte[]>> {

    private final JsonMapper json;
    private final Map<String, BiConsumer<byte[], Received>> handlers = new HashMap<>();

    public Inbox(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    public <E extends Record> Inbox on(Class<E> event, BiConsumer<E, Received> handler) {
        var type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        handlers.put(type.value(), (data, received) -> handler.accept(json.readValue(data, event), received));
        return this;
    }

    /// Whether a message of this type would do anything here.
    boolean listensTo(String type) {
        return handlers.containsKey(type);
    }

    @Override
    public void accept(Message<byte[]> message) {
        if (replayedForOthers(message)) {
            return;
        }
        var type = require(message, "type");
        var handler = handlers.get(type);
        if (handler == null) {
            return;
        }
        var received = received(message, type);
        var before = MDC.get("correlation");
        try {
            MDC.put("correlation", received.correlation());
            handler.accept(message.getPayload(), received);
        } finally {
            MDC.put("correlation", before);
        }
    }

    /// A message that one group could not handle comes again for that group alone.
    private static boolean replayedForOthers(Message<byte[]> message) {
        var group = text(message, LetterHeaders.REPLAY_GROUP);
        var ours = text(message, KafkaHeaders.GROUP_ID);
        return group != null && ours != null && !group.equals(ours);
    }

    private static Received received(Message<byte[]> message, String type) {
        var origin = Origin.parse(require(message, "source"));
        return new Received(
                require(message, "id"),
                type,
                origin.area(),
                origin.service(),
                origin.incarnation(),
                require(message, "subject"),
                Long.parseLong(require(message, "sequence")),
                Instant.parse(require(message, "time")),
                attribute(message, "correlationid"));
    }

    private static String require(Message<byte[]> message, String name) {
        var value = attribute(message, name);
        if (value == null) {
            throw new IllegalArgumentException("not a CloudEvent of ours: no " + name);
        }
        return value;
    }

    /// A CloudEvents attribute of a message, such as `source`; null if it has none.
    ///
    /// Kafka knows only bytes; the binder turns into text what Spring itself has written, and renames
    /// the prefix where it takes part in CloudEvents.
    public static @Nullable String attribute(Message<byte[]> message, String name) {
        for (var prefix : new String[] {"ce_", "ce-", "cloudEvents:"}) {
            var value = text(message, prefix + name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String text(Message<byte[]> message, String name) {
        var header = message.getHeaders().get(name);
        if (header == null) {
            return null;
        }
        return header instanceof byte[] bytes ? new String(bytes, UTF_8) : header.toString();
    }
}
