package fi.otverkko.notification.deadletter;

import fi.otverkko.notification.deadletter.DeadLetter.Message;
import fi.otverkko.notification.deadletter.DeadLetter.Origin;
import fi.otverkko.notification.deadletter.DeadLetter.State;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A dead letter as it is stored.
final class DeadLetterDocument {

    static Document write(DeadLetter letter) {
        var origin = letter.origin();
        var message = origin.message();
        return new Document("group", origin.group())
                .append("topic", origin.topic())
                .append("partition", origin.partition())
                .append("reason", origin.reason())
                .append("tries", origin.tries())
                .append("diedAt", Date.from(origin.diedAt()))
                .append("replayOf", origin.replayOf())
                .append("type", message.type())
                .append("source", message.source())
                .append("aggregateId", message.aggregateId())
                .append("number", message.number())
                .append("time", date(message.time()))
                .append("state", letter.state().name())
                .append("by", letter.by())
                .append("changedAt", date(letter.changedAt()));
    }

    static DeadLetter read(String id, Document state) {
        var message = new Message(
                state.getString("type"),
                state.getString("source"),
                state.getString("aggregateId"),
                state.getLong("number"),
                instant(state.getDate("time")));
        var origin = new Origin(
                id,
                state.getString("group"),
                state.getString("topic"),
                state.getInteger("partition"),
                state.getString("reason"),
                state.getInteger("tries"),
                state.getDate("diedAt").toInstant(),
                state.getString("replayOf"),
                message);
        return new DeadLetter(
                origin,
                State.valueOf(state.getString("state")),
                state.getString("by"),
                instant(state.getDate("changedAt")));
    }

    private static @Nullable Date date(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private DeadLetterDocument() {}
}
