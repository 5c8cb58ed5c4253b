package fi.otverkko.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import fi.otverkko.docstore.DocumentStore;
import fi.otverkko.platform.messaging.HaltAt.Point;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// A service is ended on the spot at each point between the write of a document and the end of its messages'
/// way, the document store with it, on a real broker. After the last start nothing is lost, and every message
/// has worked exactly once.
@Tag("long")
class StoppedProcessIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);
    private final List<Process> started = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    private int port;

    @BeforeEach
    void start() throws IOException {
        kafka.brokerProperty("auto.create.topics.enable", "false");
        kafka.afterPropertiesSet();
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
        kafka.destroy();
    }

    @Test
    void whereverItStopsNothingIsLostAndEverythingWorksOnce() throws Exception {
        var ways = new ArrayList<String>();
        for (var point : Point.values()) {
            for (var way : point.ways()) {
                var store = store();
                ways.add(way + " " + point);
                var service = service(point.name(), way, "thing " + ways.getLast());
                assertThat(service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .as("%s comes to %s", way, point)
                        .isTrue();
                assertThat(service.exitValue()).as("%s comes to %s", way, point).isEqualTo(HaltAt.REACHED);
                store.destroyForcibly().waitFor();
            }
        }
        store();
        service("NONE", HaltAt.AT_ONCE, "thing after");
        int things = ways.size() + 1;

        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            var database = client.getDatabase("echo");
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                assertThat(all(database.getCollection("things"))).hasSize(things);
                assertThat(all(database.getCollection("things")))
                        .allSatisfy(thing -> assertThat(thing).doesNotContainKey("pending"));
                assertThat(all(database.getCollection("echoes"))).hasSize(things);
                assertThat(all(database.getCollection("echoes"))).allSatisfy(StoppedProcessIT::heardAllOnce);
            });
        }
        for (var topic : List.of("intake.consultations", "network.meetings")) {
            assertThat(Told.on(kafka.getBrokersAsString(), topic))
                    .hasSize(things)
                    .allSatisfy((aggregate, numbers) -> {
                        assertThat(numbers.keySet()).containsExactlyElementsOf(numbers());
                        assertThat(numbers.values())
                                .as("the same event has the same id")
                                .allMatch(ids -> ids.size() == 1);
                    });
        }
    }

    private static void heardAllOnce(Document echo) {
        var state = echo.get("state", Document.class);
        assertThat(state.getList("numbers", Long.class))
                .as(state.getString("name"))
                .containsExactlyElementsOf(numbers());
        assertThat(echo).as(state.getString("name")).doesNotContainKey("pending");
    }

    private static List<Long> numbers() {
        return LongStream.rangeClosed(1, EchoService.MESSAGES).boxed().toList();
    }

    private static List<Document> all(com.mongodb.client.MongoCollection<Document> documents) {
        return documents.find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
    }

    private Process store() throws IOException {
        var store = java(DocumentStore.class, "--file=" + folder.resolve("store.mv"), "--port=" + port);
        var output = store.inputReader();
        await().atMost(PATIENCE).until(() -> "ready".equals(output.readLine()));
        return store;
    }

    private Process service(String point, String way, String thing) throws IOException {
        return java(EchoService.class, "mongodb://127.0.0.1:" + port, kafka.getBrokersAsString(), point, way, thing);
    }

    private Process java(Class<?> main, String... arguments) throws IOException {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--sun-misc-unsafe-memory-access=allow",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()),
                        Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command)
                .redirectError(folder.resolve(main.getSimpleName() + ".err").toFile())
                .redirectOutput(
                        main == EchoService.class
                                ? ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("service.out").toFile())
                                : ProcessBuilder.Redirect.PIPE)
                .start();
        started.add(process);
        return process;
    }
}
