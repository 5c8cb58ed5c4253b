package fi.otverkko.contracts;

import static fi.otverkko.contracts.Contracts.JSON;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Writes the AsyncAPI 3.0 document of all topics from [Topic] and the records.
final class AsyncApiGenerator {

    private static final String BINDING = "0.5.0";
    private static final String CLOUD_EVENT = "cloudEvent";

    /// CloudEvents attributes as Kafka headers (binary mode), as the relay writes them: name, pattern, meaning.
    private static final List<List<String>> HEADERS = List.of(
            List.of("ce_specversion", "^1\\.0$", "CloudEvents version"),
            List.of("ce_id", "^[0-9a-f-]{36}$", "UUIDv7 of the event; the same when it is sent again"),
            List.of("ce_source", "^/ot/([0-9]{2}|national)/[a-z]+/[0-9]+$", "/ot/<area>/<service>/<incarnation>"),
            List.of("ce_type", "^[a-z]+\\.[a-z-]+\\.v[0-9]+$", "the name of the message"),
            List.of("ce_subject", "^.+$", "id of the aggregate that tells; the same as the key"),
            List.of("ce_time", "^.+Z$", "when it happened, RFC 3339, UTC"),
            List.of("ce_sequence", "^[1-9][0-9]*$", "the aggregate's own event number, from 1, without gaps"),
            List.of("content-type", "^application/json$", "of the value"));

    /// Headers that may be absent.
    private static final Map<String, String> OPTIONAL_HEADERS = Map.of(
            "ce_correlationid", "correlation id of the call that began it all",
            "traceparent", "W3C trace context, when traces are on");

    static ObjectNode document(List<Class<?>> events) {
        var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "OT-verkko: events of one area")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "CloudEvents 1.0 in binary mode, JSON values, no case text. Any event may come twice or late. "
                                + "What a consumer group could not handle lies in dlt.<group>.<topic> for "
                                + Topic.DEAD_LETTER_RETENTION.toDays()
                                + " days. Written from the records; do not edit.");
        document.put("defaultContentType", "application/json");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        for (var topic : Topic.values()) {
            var told = events.stream()
                    .filter(event -> Contracts.topic(event) == topic)
                    .toList();
            channels.set(topic.topicName(), channel(topic, told));
            if (!told.isEmpty()) {
                operations.set("publish-" + topic.topicName(), operation(topic, told));
            }
        }
        var components = document.putObject("components");
        var messages = components.putObject("messages");
        events.forEach(event -> messages.set(Contracts.type(event), message(event)));
        components.putObject("messageTraits").set(CLOUD_EVENT, trait());
        return document;
    }

    private static ObjectNode channel(Topic topic, List<Class<?>> events) {
        var channel = JSON.createObjectNode().put("address", topic.topicName()).put("description", description(topic));
        var messages = channel.putObject("messages");
        events.forEach(event ->
                messages.set(Contracts.type(event), reference("#/components/messages/" + Contracts.type(event))));
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.topicName()).put("partitions", Topic.PARTITIONS);
        var configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add(topic.compacted() ? "compact" : "delete");
        if (!topic.compacted()) {
            configuration.put("retention.ms", Topic.RETENTION.toMillis());
        }
        kafka.put("bindingVersion", BINDING);
        return channel;
    }

    private static String description(Topic topic) {
        var writer = "Written by " + topic.publisher() + "-service alone";
        return topic.national()
                ? writer + ", through its border; mirrored to the hub as <area>." + topic.topicName()
                        + " and from there to the other areas as hub.<area>." + topic.topicName() + "."
                : writer + ".";
    }

    private static ObjectNode operation(Topic topic, List<Class<?>> events) {
        var operation = JSON.createObjectNode().put("action", "send");
        operation.set("channel", reference("#/channels/" + topic.topicName()));
        var messages = operation.putArray("messages");
        events.forEach(event ->
                messages.add(reference("#/channels/" + topic.topicName() + "/messages/" + Contracts.type(event))));
        return operation;
    }

    private static ObjectNode message(Class<?> event) {
        var message = JSON.createObjectNode()
                .put("name", Contracts.type(event))
                .put("title", event.getSimpleName())
                .put("summary", SourceComments.of(event).summary())
                .put("contentType", "application/json");
        message.putArray("traits").add(reference("#/components/messageTraits/" + CLOUD_EVENT));
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=draft-2020-12")
                .set("schema", reference("./schemas/" + Contracts.type(event) + ".json"));
        return message;
    }

    private static ObjectNode trait() {
        var trait = JSON.createObjectNode();
        var headers = trait.putObject("headers").put("type", "object");
        var properties = headers.putObject("properties");
        var required = headers.putArray("required");
        for (var header : HEADERS) {
            properties
                    .putObject(header.get(0))
                    .put("type", "string")
                    .put("pattern", header.get(1))
                    .put("description", header.get(2));
            required.add(header.get(0));
        }
        OPTIONAL_HEADERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> properties
                        .putObject(header.getKey())
                        .put("type", "string")
                        .put("description", header.getValue()));
        var kafka = trait.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("description", "id of the aggregate that tells, so that what happens to one thing stays in order");
        kafka.put("bindingVersion", BINDING);
        return trait;
    }

    private static ObjectNode reference(String to) {
        return JSON.createObjectNode().put("$ref", to);
    }

    private AsyncApiGenerator() {}
}
