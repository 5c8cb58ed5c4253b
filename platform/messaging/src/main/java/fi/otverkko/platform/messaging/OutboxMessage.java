package fi.otverkko.platform.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Shareable;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/// One unsent message, as it lies in its aggregate's document.
///
/// @param id          UUIDv7 of the event; a message that is sent twice carries the same id
/// @param number      the aggregate's event number
/// @param key         id of the aggregate; the record's key
/// @param topic       where it goes
/// @param type        the event's name on the wire
/// @param data        JSON
/// @param at          when it happened
/// @param correlation the correlation id of the call, if there is one
/// @param trace       W3C `traceparent` of the call, if it is traced
public record OutboxMessage(
        String id,
        long number,
        String key,
        String topic,
        String type,
        String data,
        Instant at,
        @Nullable String correlation,
        @Nullable String trace) {

    static OutboxMessage of(
            String key, long number, Record event, Instant at, @Nullable String trace, JsonMapper json) {
        var type = event.getClass().getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getClass().getName() + " has no @EventType");
        }
        if (type.topic().national() != event instanceof Shareable) {
            throw new IllegalArgumentException(event.getClass().getName() + " does not belong on "
                    + type.topic().topicName());
        }
        return new OutboxMessage(
                UuidCreator.getTimeOrderedEpoch(at).toString(),
                number,
                key,
                type.topic().topicName(),
                type.value(),
                json.writeValueAsString(event),
                at,
                MDC.get("correlation"),
                trace);
    }

    Document toDocument() {
        return new Document("id", id)
                .append("number", number)
                .append("topic", topic)
                .append("type", type)
                .append("data", data)
                .append("at", java.util.Date.from(at))
                .append("correlation", correlation)
                .append("trace", trace);
    }

    static OutboxMessage from(String key, Document entry) {
        return new OutboxMessage(
                entry.getString("id"),
                entry.getLong("number"),
                key,
                entry.getString("topic"),
                entry.getString("type"),
                entry.getString("data"),
                entry.getDate("at").toInstant(),
                entry.getString("correlation"),
                entry.getString("trace"));
    }
}
