package fi.otverkko.platform.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fi.otverkko.hostile.Events;
import fi.otverkko.platform.messaging.RelayWorker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
    private InputDestination binder;

    @Autowired
    private BindingServiceProperties bindings;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private RelayWorker relay;

    @Test
    void corruptEventsAreTakenOrThrownOutAsAWhole() throws IOException {
        var topics = topics();
        var events = new Events(samples(), SEED);
        var findings = new ArrayList<String>();
        int thrownOut = 0;
        for (int i = 0; i < COUNT; i++) {
            var topic = topics.get(i % topics.size());
            var event = events.event(topic, i);
            long before = fingerprint();
            try {
                deliver(topic, event);
            } catch (RuntimeException refused) {
                thrownOut++;
                if (fingerprint() != before) {
                    findings.add("event " + i + " to " + topic + " (" + event.how() + ") left something behind");
                }
            } catch (Error fatal) {
                findings.add("event " + i + " to " + topic + " (" + event.how() + "): " + fatal);
            }
        }

        assertThat(findings).as("seed %d", SEED).isEmpty();
        assertThat(thrownOut).as("some were corrupt enough").isPositive();
        assertThat(relay.sweep()).as("every outbox is sent").isTrue();
    }

    private void deliver(String topic, Events.Event event) {
        var message = MessageBuilder.withPayload(event.bytes());
        event.headers().forEach(message::setHeader);
        binder.send(message.build(), topic);
    }

    private List<String> topics() {
        var topics = new TreeSet<String>();
        bindings.getBindings().forEach((name, binding) -> {
            if (name.contains("-in-") && binding.getDestination() != null) {
                topics.add(binding.getDestination());
            }
        });
        return List.copyOf(topics);
    }

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

    /// Changes whenever a document is added, removed or written to.
    private long fingerprint() {
        long sum = 0;
        for (var name : database.listCollectionNames()) {
            for (var document : database.getCollection(name).find().sort(new Document("_id", 1))) {
                sum = sum * 31 + document.hashCode();
            }
        }
        return sum;
    }
}
