package fi.otverkko.platform.messaging;

import static fi.otverkko.platform.messaging.OutboxFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import fi.otverkko.contracts.intake.v1.ConsultationAccepted;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// Two replicas of a service on one broker and one store: both write the same documents, both relay, both
/// consume.
class ReplicasIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int THINGS = 6;
    private static final int CHANGES = 20;

    private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
    private final DocumentStore store = DocumentStore.inMemory();
    private final List<ConfigurableApplicationContext> replicas = new ArrayList<>();

    @BeforeEach
    void start() {
        kafka.brokerProperty("auto.create.topics.enable", "false");
        kafka.afterPropertiesSet();
        for (int n = 0; n < 2; n++) {
            replicas.add(EchoService.start(store.uri(), kafka.getBrokersAsString(), "--ot.sweep-every=200ms"));
        }
    }

    @AfterEach
    void stop() {
        replicas.forEach(ConfigurableApplicationContext::close);
        kafka.destroy();
        store.close();
    }

    @Test
    void whatBothWriteAndSendWorksOnceAndInOrder() throws Exception {
        for (int thing = 0; thing < THINGS; thing++) {
            EchoService.write(replicas.getFirst(), "thing-" + thing);
        }
        try (var writers = Executors.newFixedThreadPool(2)) {
            var work = replicas.stream().map(ReplicasIT::writing).toList();
            for (var done : writers.invokeAll(work)) {
                done.get();
            }
        }
        var expected = LongStream.rangeClosed(1, EchoService.MESSAGES + 2L * CHANGES)
                .boxed()
                .toList();

        try (var client = MongoClients.create(store.uri())) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
                var echoes = client.getDatabase("echo")
                        .getCollection("echoes")
                        .find()
                        .sort(Sorts.ascending("_id"))
                        .into(new ArrayList<>());
                assertThat(echoes).hasSize(THINGS).allSatisfy(echo -> {
                    assertThat(echo).doesNotContainKey("pending");
                    assertThat(echo.get("state", Document.class).getList("numbers", Long.class))
                            .containsExactlyElementsOf(expected);
                });
            });
        }
        assertThat(Told.on(kafka.getBrokersAsString(), "network.meetings"))
                .hasSize(THINGS)
                .allSatisfy((aggregate, numbers) -> {
                    assertThat(numbers.keySet()).containsExactlyElementsOf(expected);
                    assertThat(numbers.values()).allMatch(ids -> ids.size() == 1);
                });
    }

    private static Callable<Void> writing(ConfigurableApplicationContext replica) {
        return () -> {
            var things = replica.getBean(Outboxes.class).collection("things");
            for (int n = 0; n < CHANGES; n++) {
                for (int thing = 0; thing < THINGS; thing++) {
                    tell(things, "thing-" + thing);
                }
            }
            return null;
        };
    }

    private static void tell(OutboxCollection things, String name) {
        while (true) {
            try {
                things.maintain(
                        OutboxFixture.call(name).newId(),
                        state -> new Change(state, List.of(new ConsultationAccepted(name, "anna", NOON))));
                return;
            } catch (Refusal.Conflict contention) {
                assertThat(contention.code()).isEqualTo("contention");
            }
        }
    }
}
