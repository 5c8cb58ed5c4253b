package fi.otverkko.platform.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.hostile.Attack;
import fi.otverkko.hostile.Generator;
import fi.otverkko.hostile.Known;
import fi.otverkko.hostile.Operation;
import fi.otverkko.platform.messaging.RelayWorker;
import fi.otverkko.platform.testkit.Onlooker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Ten thousand malformed and hostile requests, made from the service's own description. Extend it in each service.
///
/// No answer is a 5xx, every refusal is a problem document, nothing half-done is stored, and the service still works.
/// `-Dhostile.seed=…` tries others; a finding names the seed and the request's number.
@HostileTest
public abstract class BadRequests {

    private static final int COUNT = Integer.getInteger("hostile.requests", 10_000);
    private static final long SEED = Long.getLong("hostile.seed", 20_270_311);

    /// One in so many comes without a token or with a broken one.
    private static final int STRANGERS = 25;

    private static final int READERS = 50;

    @LocalServerPort
    private int port;

    @Autowired
    private Onlooker onlooker;

    @Autowired
    private RelayWorker relay;

    @Test
    void tenThousandHostileRequestsBreakNothing() throws Exception {
        var operations = Operation.of(description());
        assertThat(operations).isNotEmpty();
        var known = new Known();
        var attack = new Attack(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                new Generator(operations, known, SEED),
                known,
                BadRequests::credentials);

        var outcome = attack.send(COUNT);

        assertThat(outcome.findings())
                .as("seed %d, %s", SEED, outcome.statuses())
                .isEmpty();
        assertThat(outcome.statuses().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(COUNT);
        assertThat(relay.sweep()).as("every outbox is sent").isTrue();
        assertThat(halfDone()).isEmpty();
        assertThat(description().has("paths")).as("it still answers").isTrue();
    }

    /// One person changes things, so that she meets her own again; many read, since reading is bounded for each.
    private static Map<String, String> credentials(Operation operation, int number) {
        var reader = operation.method().equals("GET") ? "-" + number % READERS : "";
        return switch (number % STRANGERS) {
            case 0 -> Map.of();
            case 1 -> Map.of("Authorization", number % 2 == 0 ? "Bearer nonsense" : "Basic Og==");
            default -> Map.of("Authorization", "Bearer " + HostileKit.TOKEN + reader);
        };
    }

    private JsonNode description() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                    .build();
            return JsonMapper.builder()
                    .build()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        }
    }

    /// Aggregates that lack a part, erased ones that have one left, or whose unsent messages nobody would find.
    private List<String> halfDone() {
        var found = new ArrayList<String>();
        for (var name : onlooker.database().listCollectionNames()) {
            for (var document : onlooker.database()
                    .getCollection(name)
                    .find(new Document("version", new Document("$exists", true)))) {
                boolean whole = (document.containsKey("erasedAt") ? isErased(document) : isAlive(document))
                        && document.getList("outbox", Document.class, List.of()).isEmpty()
                        && !document.containsKey("pending");
                if (!whole) {
                    found.add(name + " " + document.get("_id") + " " + document.keySet());
                }
            }
        }
        return found;
    }

    private static boolean isAlive(Document document) {
        return document.get("state") instanceof Document
                && document.get("edition") instanceof Long
                && document.get("events") instanceof Long;
    }

    private static boolean isErased(Document document) {
        return Set.of("_id", "version", "erasedAt", "outbox").containsAll(document.keySet());
    }
}
