package fi.otverkko.platform.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.hostile.Events;
import fi.otverkko.platform.messaging.RelayWorker;
import fi.otverkko.platform.testkit.Onlooker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Corrupt events through every consumer of a service: each is either taken or thrown out as a whole. Extend it in each
/// service that listens.
///
/// What is thrown out goes to the dead letters and holds up nothing: that is the container's work and tested on the
/// real broker, in `messaging`.
@HostileTest
public abstract class BadEvents {

    private static final int COUNT = Integer.getInteger("hostile.events", 2_000);
    private static final long SEED = Long.getLong("hostile.seed", 20_270_311);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private BindingServiceProperties bindings;

    @Autowired
    private Onlooker onlooker;

    @Autowired
    private RelayWorker relay;

    @Test
    void corruptEventsAreTakenOrThrownOutAsAWhole() throws IOException {
        var consumers = consumers();
        var events = new Events(samples(), SEED);
        var findings = new ArrayList<String>();
        int thrownOut = 0;
        for (int i = 0; i < COUNT; i++) {
            var consumer = consumers.get(i % consumers.size());
            var event = events.event(consumer.topic(), i);
            var before = fingerprint();
            try {
                consumer.function().accept(message(event));
            } catch (RuntimeException refused) {
                thrownOut++;
                var after = fingerprint();
                if (!after.equals(before)) {
                    after.entrySet().removeAll(before.entrySet());
                    findings.add("event " + i + " to " + consumer.name() + " (" + event.how() + ") left behind "
                            + after.keySet());
                }
            } catch (Error fatal) {
                findings.add("event " + i + " to " + consumer.name() + " (" + event.how() + "): " + fatal);
            }
        }

        assertThat(findings).as("seed %d", SEED).isEmpty();
        assertThat(thrownOut).as("some were corrupt enough").isPositive();
        assertThat(relay.sweep()).as("every outbox is sent").isTrue();
    }

    private static Message<byte[]> message(Events.Event event) {
        var message = MessageBuilder.withPayload(event.bytes());
        event.headers().forEach(message::setHeader);
        return message.build();
    }

    /// Called directly, since the binder of the tests keeps to itself what a consumer throws.
    private List<Consuming> consumers() {
        var consumers = new ArrayList<Consuming>();
        for (var name : context.getEnvironment()
                .getRequiredProperty("spring.cloud.function.definition")
                .split(";", -1)) {
            @SuppressWarnings("unchecked") // every function of ours that listens is one of these
            var function = (Consumer<Message<byte[]>>) context.getBean(name, Consumer.class);
            consumers.add(new Consuming(name, bindings.getBindingDestination(name + "-in-0"), function));
        }
        return consumers;
    }

    private record Consuming(String name, String topic, Consumer<Message<byte[]>> function) {}

    private static Map<String, JsonNode> samples() throws IOException {
        var json = JsonMapper.builder().build();
        var samples = new HashMap<String, JsonNode>();
        for (var sample : new PathMatchingResourcePatternResolver().getResources("classpath*:samples/*.json")) {
            var name = String.valueOf(sample.getFilename());
            try (var in = sample.getInputStream()) {
                samples.put(name.substring(0, name.length() - ".json".length()), json.readTree(in));
            }
        }
        return samples;
    }

    /// Changes whenever a thing is added or removed, or an aggregate's state is written. What relay and postman do with
    /// earlier events meanwhile does not show in it.
    private Map<String, Object> fingerprint() {
        var all = new TreeMap<String, Object>();
        for (var name : onlooker.database().listCollectionNames()) {
            for (var document : onlooker.database().getCollection(name).find().sort(new Document("_id", 1))) {
                all.put(
                        name + " " + document.get("_id"),
                        Objects.hash(
                                document.get("version"),
                                document.get("state") instanceof Document state ? state.hashCode() : 0));
            }
        }
        return all;
    }
}
