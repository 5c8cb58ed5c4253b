package fi.otverkko.platform.messaging;

import static fi.otverkko.platform.messaging.OutboxFixture.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.intake.v1.ConsultationAccepted;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.DeadLetterTopics.Replayed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
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
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/// The whole road on a broker: document, outbox, relay, Kafka, binder, inbox; and the dead letters. The
/// same for every broker that runs it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrokerContract {

    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();

    /// What another group has heard.
    private static final List<Received> OTHERS = new CopyOnWriteArrayList<>();

    /// Whom the handler does not fail any more.
    private static final Set<String> CURED = ConcurrentHashMap.newKeySet();

    private static final Set<String> OF_OTHER_TESTS = Set.of("thing-ill", "thing-gap");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final List<SpanData> SPANS = new CopyOnWriteArrayList<>();

    private final DocumentStore store = DocumentStore.inMemory();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private ConfigurableApplicationContext service;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String broker;

    /// Starts the broker, which must not make topics by itself, and returns its address.
    abstract String startBroker();

    abstract void stopBroker();

    @Configuration
    @EnableAutoConfiguration
    static class Listener {

        @Bean
        Consumer<Message<byte[]>> thingIntake(JsonMapper json) {
            return new Inbox(json).on(ConsultationAccepted.class, (event, received) -> {
                if (event.consultationId().equals("poison")) {
                    throw new Refusal.Conflict("thing-poisoned");
                }
                if (event.consultationId().equals("gap")) {
                    throw new Refusal.Conflict("thing-gap");
                }
                if (event.consultationId().equals("ill") && !CURED.contains("ill")) {
                    throw new Refusal.Conflict("thing-ill");
                }
                RECEIVED.add(received);
            });
        }

        @Bean
        Consumer<Message<byte[]>> otherIntake(JsonMapper json) {
            return new Inbox(json).on(ConsultationAccepted.class, (event, received) -> OTHERS.add(received));
        }

        @Bean
        SpanExporter exporter() {
            return new KeptSpans(SPANS);
        }
    }

    @BeforeAll
    void start() {
        broker = startBroker();
        service = new SpringApplicationBuilder(Listener.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "ot.service=listener",
                        "MONGODB_URI=" + store.uri(),
                        "KAFKA_BOOTSTRAP=" + broker,
                        "ot.first-back-off=20ms",
                        "management.tracing.sampling.probability=1",
                        "management.opentelemetry.tracing.export.schedule-delay=50ms",
                        "spring.cloud.function.definition=thingIntake;otherIntake",
                        "spring.cloud.stream.bindings.thingIntake-in-0.destination=intake.consultations",
                        "spring.cloud.stream.bindings.thingIntake-in-0.group=listener-thing",
                        "spring.cloud.stream.bindings.otherIntake-in-0.destination=intake.consultations",
                        "spring.cloud.stream.bindings.otherIntake-in-0.group=listener-other")
                .run();
    }

    @AfterAll
    void stop() {
        service.close();
        stopBroker();
        store.close();
    }

    @Test
    void whatIsWrittenArrivesWithItsAttributes() {
        var stored = service.getBean(Outboxes.class)
                .collection("things")
                .create(call("arrives"), new Change(new Document(), List.of(accepted("arrives"))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(RECEIVED)
                        .filteredOn(received -> received.aggregateId().equals(stored.id()))
                        .singleElement()
                        .satisfies(received -> {
                            assertThat(received.area()).isEqualTo("15");
                            assertThat(received.service()).isEqualTo("listener");
                            assertThat(received.number()).isEqualTo(1);
                            assertThat(received.type()).isEqualTo("intake.consultation-accepted.v1");
                        }));
    }

    @Test
    void theTraceOfTheCallGoesOnThroughOutboxAndBrokerToTheReader() {
        var tracer = service.getBean(Tracer.class);
        var call = tracer.nextSpan().name("call").start();
        try (var _ = tracer.withSpan(call)) {
            service.getBean(Outboxes.class)
                    .collection("things")
                    .create(call("traced"), new Change(new Document(), List.of(accepted("traced"))));
        } finally {
            call.end();
        }

        await().atMost(PATIENCE).untilAsserted(() -> {
            var sent = children(call.context().spanId(), SpanKind.PRODUCER);
            assertThat(sent).singleElement().extracting(SpanData::getName).isEqualTo("intake.consultations send");
            assertThat(children(sent.getFirst().getSpanId(), SpanKind.CONSUMER))
                    .as("one in each group")
                    .hasSize(2)
                    .extracting(SpanData::getTraceId)
                    .containsOnly(call.context().traceId());
        });
    }

    private static List<SpanData> children(String parent, SpanKind kind) {
        return SPANS.stream()
                .filter(span -> span.getParentSpanId().equals(parent) && span.getKind() == kind)
                .toList();
    }

    @Test
    void whatCannotBeHandledGoesToTheDeadLettersAndTheNextOneArrives() {
        var things = service.getBean(Outboxes.class).collection("things");
        things.create(call("poison"), new Change(new Document(), List.of(accepted("poison"))));
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
            if (partition % 2 == 0) {
                send(partition, "this is not json {\"secret\":", "intake.consultation-accepted.v1");
            } else {
                send(partition, "{}", null);
            }
        }
        var last = things.create(call("after"), new Change(new Document(), List.of(accepted("after"))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(RECEIVED)
                        .anySatisfy(
                                received -> assertThat(received.aggregateId()).isEqualTo(last.id())));
        assertThat(deadLetters(1 + Topic.PARTITIONS))
                .extracting(letter -> header(letter, "ot_reason"))
                .contains("thing-poisoned", "illegalargumentexception")
                .doesNotContain("");
    }

    @Test
    void aLetterIsReplayedForItsGroupWithAllThatItCarried() {
        var letters = new CopyOnWriteArrayList<Letter>();
        var topics = service.getBean(DeadLetterTopics.class);
        var reader = topics.listen("letters-view", letters::add);
        reader.start();
        try {
            var things = service.getBean(Outboxes.class).collection("things");
            CURED.remove("ill");
            things.create(call("ill"), new Change(new Document(), List.of(accepted("ill"))));
            await().atMost(PATIENCE).until(() -> about(letters, "ill").size() == 1);
            var first = about(letters, "ill").getFirst();
            assertThat(first.reason()).isEqualTo("thing-ill");
            assertThat(first.group()).isEqualTo("listener-thing");
            assertThat(first.tries()).isEqualTo(5);
            assertThat(first.replayOf()).isNull();

            // not mended yet: it comes back as another letter, which tells of the first
            assertThat(topics.replay(List.of(first.id()))).containsEntry(first.id(), Replayed.SENT);
            await().atMost(PATIENCE).until(() -> about(letters, "ill").size() == 2);
            var second = about(letters, "ill").getLast();
            assertThat(second.replayOf()).isEqualTo(first.id());

            CURED.add("ill");
            assertThat(topics.replay(List.of(second.id()))).containsEntry(second.id(), Replayed.SENT);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(RECEIVED)
                            .filteredOn(received -> received.aggregateId().equals(second.aggregateId()))
                            .singleElement()
                            .satisfies(received -> {
                                assertThat(received.number()).isEqualTo(second.number());
                                assertThat(received.time()).isEqualTo(second.time());
                            }));
            assertThat(OTHERS)
                    .as("the other group had it once, and not again with the replays")
                    .filteredOn(received -> received.aggregateId().equals(second.aggregateId()))
                    .hasSize(1);
        } finally {
            reader.stop();
        }
    }

    @Test
    void aNumberThatFailedIsCountedWhereTheNextOnePasses() {
        var missing = service.getBean(MeterRegistry.class).counter("ot.inbox.missing", "group", "listener-thing");
        var before = missing.count();
        var thing = service.getBean(Outboxes.class)
                .collection("things")
                .create(
                        call("gap"),
                        new Change(new Document(), List.of(accepted("fine"), accepted("gap"), accepted("fine"))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(RECEIVED)
                        .filteredOn(received -> received.aggregateId().equals(thing.id()))
                        .extracting(Received::number)
                        .containsExactly(1L, 3L));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(missing.count()).isEqualTo(before + 1));
    }

    @Test
    void whatIsNotAmongTheLettersIsGone() {
        var missing = List.of(
                "dlt.listener-thing.intake.consultations-0-999999",
                "dlt.listener-thing.intake.consultations-77-0",
                "dlt.nobody.intake.consultations-0-0",
                "intake.consultations-0-0",
                "nonsense");

        assertThat(service.getBean(DeadLetterTopics.class).replay(missing))
                .hasSize(missing.size())
                .allSatisfy((id, outcome) -> assertThat(outcome).isEqualTo(Replayed.GONE));
    }

    private static List<Letter> about(List<Letter> letters, String event) {
        return letters.stream()
                .filter(letter -> letter.reason().equals("thing-" + event))
                .toList();
    }

    @Test
    void declaresTheTopicsWithTheirPartitionsAndRetention() throws Exception {
        try (var admin = AdminClient.create(Map.of("bootstrap.servers", (Object) broker))) {
            var topics = admin.describeTopics(List.of(
                            "intake.consultations", "network.directory", "dlt.listener-thing.intake.consultations"))
                    .allTopicNames()
                    .get();
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(Topic.PARTITIONS));
        }
    }

    private static ConsultationAccepted accepted(String id) {
        return new ConsultationAccepted(id, "anna", Instant.parse("2026-11-22T12:00:00Z"));
    }

    @SuppressWarnings("unchecked")
    private void send(int partition, String value, @org.jspecify.annotations.Nullable String type) {
        var record = new ProducerRecord<byte[], byte[]>(
                "intake.consultations", partition, new byte[] {1}, value.getBytes(UTF_8));
        if (type != null) {
            record.headers().add("ce_type", type.getBytes(UTF_8));
        }
        var ignored = service.getBean(KafkaTemplate.class).send(record).join();
        assertThat(ignored).isNotNull();
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters(int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker,
                "group.id", "letters",
                "auto.offset.reset", "earliest");
        var letters = new java.util.ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("dlt.listener-thing.intake.consultations"));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (var letter : consumer.poll(Duration.ofMillis(200))) {
                    if (!OF_OTHER_TESTS.contains(header(letter, "ot_reason"))) {
                        letters.add(letter);
                    }
                }
                return letters.size() >= expected;
            });
        }
        assertThat(letters).hasSize(expected);
        return letters;
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
