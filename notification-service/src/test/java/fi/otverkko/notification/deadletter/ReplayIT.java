package fi.otverkko.notification.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fi.otverkko.contracts.training.v1.RegistrationCancelled;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.notification.deadletter.DeadLetter.State;
import fi.otverkko.notification.deadletter.DeadLetters.Which;
import fi.otverkko.notification.deadletter.ReplayingService.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import tools.jackson.databind.json.JsonMapper;

/// From a message that cannot be handled to its replay, through the whole service on a real broker.
class ReplayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TOPIC = "training.registrations";
    private static final String GROUP = "notification-notice";

    private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
    private final DocumentStore store = DocumentStore.inMemory();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @BeforeEach
    void start() {
        kafka.brokerProperty("auto.create.topics.enable", "false");
        kafka.afterPropertiesSet();
    }

    @AfterEach
    void stop() {
        kafka.destroy();
        store.close();
    }

    @Test
    void whatCannotBeHandledIsFoundWithItsReasonAndComesBackLinkedWhenItFailsAgain() {
        try (var service = ReplayingService.start(store.uri(), kafka.getBrokersAsString(), "NONE")) {
            send(TOPIC, "{\"registrationId\": 15, broken", "e1", null);

            var first = found(service, State.WAITING);
            assertThat(first.origin().group()).isEqualTo(GROUP);
            assertThat(first.origin().topic()).isEqualTo(TOPIC);
            assertThat(first.origin().reason()).isEqualTo("streamreadexception");
            assertThat(first.origin().tries()).isEqualTo(5);
            assertThat(first.origin().message().aggregateId()).isEqualTo("r1");
            assertThat(first.origin().message().number()).isEqualTo(1);

            service.getBean(Replays.class).one(first.origin().id(), DeadLetterFixture.call("replay"));

            var second = found(service, State.WAITING);
            assertThat(second.origin().id()).isNotEqualTo(first.origin().id());
            assertThat(second.origin().replayOf()).isEqualTo(first.origin().id());
            assertThat(second.origin().message()).isEqualTo(first.origin().message());
            assertThat(found(service, State.REPLAYED).origin()).isEqualTo(first.origin());
        }
    }

    @Test
    void aMendedMessageWorksOnceWhenItIsReplayed() {
        try (var service = ReplayingService.start(store.uri(), kafka.getBrokersAsString(), "NONE")) {
            var letter = letter();
            await().atMost(PATIENCE)
                    .until(() -> service.getBean(DeadLetters.class).find(letter).isPresent());

            service.getBean(Replays.class).one(letter, DeadLetterFixture.call("replay"));

            await().atMost(PATIENCE).untilAsserted(() -> worked(letter));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void whereverTheServiceStopsDuringAReplayItIsCarriedOutAndWorksOnce(Point point) throws Exception {
        try (var _ = ReplayingService.start(store.uri(), kafka.getBrokersAsString(), "NONE")) {
            var letter = letter();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(all("deadLetters")).hasSize(1));
            assertThat(all("deadLetters").getFirst().getString("_id")).isEqualTo(letter);
        }
        var letter = all("deadLetters").getFirst().getString("_id");
        var stopped = process(point.name(), letter);
        try {
            assertThat(stopped.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(stopped.exitValue()).isEqualTo(ReplayingService.REACHED);
        } finally {
            stopped.destroyForcibly();
        }
        try (var _ = ReplayingService.start(store.uri(), kafka.getBrokersAsString(), "NONE")) {
            await().atMost(PATIENCE).untilAsserted(() -> worked(letter));
        }
    }

    /// The letter is replayed, and what its message asks for is owed exactly once.
    private void worked(String letter) {
        var found = all("deadLetters");
        assertThat(found).extracting(document -> document.getString("_id")).containsExactly(letter);
        assertThat(found.getFirst().get("state", Document.class).getString("state"))
                .isEqualTo("REPLAYED");
        assertThat(all("deliveries"))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.getString("who")).isEqualTo("registrant"));
    }

    private static DeadLetter found(ConfigurableApplicationContext service, State state) {
        var letters = service.getBean(DeadLetters.class);
        await().atMost(PATIENCE)
                .until(() ->
                        letters.list(new Which(null, null, state), null, 10).size() == 1);
        return letters.list(new Which(null, null, state), null, 10).getFirst();
    }

    /// A message that could be handled by now, as it lies among the dead letters.
    private String letter() {
        var cancelled = new RegistrationCancelled("r1", "e1", "registrant", DeadLetterFixture.NOON);
        var place = send(
                "dlt." + GROUP + '.' + TOPIC, JsonMapper.shared().writeValueAsString(cancelled), "e1", "thing-ill");
        return place.topic() + '-' + place.partition() + '-' + place.offset();
    }

    private RecordMetadata send(
            String topic, String value, String id, @org.jspecify.annotations.Nullable String reason) {
        var record = new ProducerRecord<>(topic, 0, "r1".getBytes(UTF_8), value.getBytes(UTF_8));
        var headers = Map.of(
                "ce_id", id,
                "ce_type", "training.registration-cancelled.v1",
                "ce_source", "/ot/15/training/1",
                "ce_subject", "r1",
                "ce_sequence", "1",
                "ce_time", "2026-11-22T12:00:00Z");
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        if (reason != null) {
            record.headers().add("ot_reason", reason.getBytes(UTF_8));
        }
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.getBrokersAsString()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            return producer.send(record).get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<Document> all(String collection) {
        try (var client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("notification");
            return database.getCollection(collection)
                    .find()
                    .sort(Sorts.ascending("_id"))
                    .into(new ArrayList<>());
        }
    }

    private Process process(String point, String letter) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReplayingService.class.getName(),
                        store.uri(),
                        kafka.getBrokersAsString(),
                        point,
                        letter)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.out").toFile())
                .start();
    }
}
