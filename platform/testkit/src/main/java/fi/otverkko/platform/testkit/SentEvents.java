package fi.otverkko.platform.testkit;

import fi.otverkko.contracts.Topic;
import fi.otverkko.platform.messaging.EventTransport;
import fi.otverkko.platform.messaging.OutboxMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A broker that takes everything and shows what it took.
final class SentEvents implements EventTransport {

    private final JsonMapper json;
    private final Map<String, List<OutboxMessage>> byTopic = new ConcurrentHashMap<>();

    SentEvents(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int send(List<OutboxMessage> messages) {
        for (var message : messages) {
            json.readTree(message.data()); // what is sent must be JSON
            byTopic.compute(message.topic(), (_, sent) -> with(sent, message)); // by several relays at a time
        }
        return messages.size();
    }

    private static List<OutboxMessage> with(@Nullable List<OutboxMessage> sent, OutboxMessage message) {
        var all = sent == null ? new ArrayList<OutboxMessage>() : sent;
        all.add(message);
        return all;
    }

    /// What was sent to the topic since it was last asked, oldest first.
    List<Published> take(Topic topic) {
        var messages = byTopic.remove(topic.topicName());
        return messages == null
                ? List.of()
                : messages.stream()
                        .map(message -> new Published(message.type(), message.key(), message.data()))
                        .toList();
    }
}
