package fi.otverkko.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.otverkko.contracts.Topic;
import fi.otverkko.docstore.DocumentStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.messaging.Message;

/// A consumer by pattern on a broker: what other areas' topics bring, also when they appear later.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MirroredTopicsIT {

    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static final String LETTERS = "dlt.listener-national.national.directory";

    private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
    private final DocumentStore store = DocumentStore.inMemory();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private ConfigurableApplicationContext service;

    @Configuration
    @EnableAutoConfiguration
    static class Listener {

        @Bean
        Consumer<Message<byte[]>> nationalDirectory() {
            return message -> {
                var text = new String(message.getPayload(), UTF_8);
                HEARD.add(message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC) + " " + text);
                if (text.equals("poison")) {
                    throw new IllegalStateException("cannot be handled");
                }
            };
        }
    }

    @BeforeAll
    void start() {
        kafka.brokerProperty("auto.create.topics.enable", "false");
        kafka.afterPropertiesSet();
        service = new SpringApplicationBuilder(Listener.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "ot.service", "listener",
                        "MONGODB_URI", store.uri(),
                        "KAFKA_BOOTSTRAP", kafka.getBrokersAsString(),
                        "ot.first-back-off", "20ms",
                        "ot.attempts", "2",
                        "spring.cloud.function.definition", "nationalDirectory",
                        "spring.cloud.stream.bindings.nationalDirectory-in-0.destination",
                                "(hub\\.)?([0-9]{2}\\.)?national\\.directory",
                        "spring.cloud.stream.bindings.nationalDirectory-in-0.group", "listener-national",
                        "spring.cloud.stream.kafka.bindings.nationalDirectory-in-0.consumer.destination-is-pattern",
                                "true"))
                .run();
    }

    @AfterAll
    void stop() {
        service.close();
        kafka.destroy();
        store.close();
    }

    @Test
    void aTopicThatAppearsLaterIsHeardAndItsDeadLettersAreNot() throws Exception {
        send("national.directory", "own");
        await().atMost(Duration.ofSeconds(30)).until(() -> HEARD.contains("national.directory own"));

        try (var admin = AdminClient.create(Map.of("bootstrap.servers", (Object) kafka.getBrokersAsString()))) {
            admin.createTopics(List.of(new NewTopic("hub.13.national.directory", Topic.PARTITIONS, (short) 1)))
                    .all()
                    .get();
            send("hub.13.national.directory", "poison");
            send("hub.13.national.directory", "after");
            await().atMost(Duration.ofSeconds(30)).until(() -> HEARD.contains("hub.13.national.directory after"));

            assertThat(admin.listTopics().names().get()).contains(LETTERS);
        }
        send("national.directory", "last");
        await().atMost(Duration.ofSeconds(30)).until(() -> HEARD.contains("national.directory last"));
        assertThat(HEARD)
                .containsExactly(
                        "national.directory own",
                        "hub.13.national.directory poison",
                        "hub.13.national.directory poison",
                        "hub.13.national.directory after",
                        "national.directory last");
    }

    /// One partition, so that one comes after the other.
    @SuppressWarnings("unchecked")
    private void send(String topic, String value) {
        var sent = service.getBean(KafkaTemplate.class)
                .send(new ProducerRecord<byte[], byte[]>(topic, 0, new byte[] {1}, value.getBytes(UTF_8)))
                .join();
        assertThat(sent).isNotNull();
    }
}
