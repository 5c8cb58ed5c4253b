package fi.otverkko.platform.messaging;

import static fi.otverkko.platform.messaging.OutboxFixture.NOON;
import static fi.otverkko.platform.messaging.OutboxFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Messages shuffled, repeated, delayed and dropped for a while, to two replicas at once, against the simplest
/// of models: each document has heard each number of each source exactly once, and told of it once.
class InboxOrderTest {

    private static final int DOCUMENTS = 3;
    private static final int NUMBERS = 20;
    private static final List<Source> SOURCES =
            List.of(new Source("intake", 1, "a.1"), new Source("intake", 2, "a.1"), new Source("intake", 1, "a$1"));

    private record Source(String service, int incarnation, String aggregate) {}

    private record Delivery(String document, Source source, long number) {}

    private final OutboxFixture fixture = new OutboxFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20_261_122})
    void eachNumberWorksOnceInEachDocument(long seed) throws Exception {
        var random = new Random(seed);
        var late = new ArrayList<Delivery>();
        var deliveries = new ArrayList<Delivery>();
        for (var delivery : everything()) {
            if (random.nextInt(10) == 0) {
                late.add(delivery); // dropped; an administrator replays it later
            } else {
                deliveries.addAll(Collections.nCopies(1 + random.nextInt(3), delivery));
            }
        }
        Collections.shuffle(deliveries, random);
        Collections.shuffle(late, random);

        // one replica gets all, the other gets all again in another order
        deliver(deliveries, shuffled(deliveries, random));
        deliver(late, late);

        for (var document : documents()) {
            var heard = fixture.things.find(document).orElseThrow().state().getList("heard", String.class);
            assertThat(heard)
                    .as("seed %d, %s", seed, document)
                    .containsExactlyInAnyOrderElementsOf(everything().stream()
                            .filter(delivery -> delivery.document().equals(document))
                            .map(InboxOrderTest::word)
                            .toList());
            assertThat(told(document))
                    .as("seed %d, %s", seed, document)
                    .isEqualTo(LongStream.rangeClosed(1, heard.size()).boxed().toList());
        }
    }

    private void deliver(List<Delivery> first, List<Delivery> second) throws Exception {
        var other = new Outboxes(
                fixture.client.getDatabase("test"), JsonMapper.shared(), fixture.clock(), () -> null, fixture.meters);
        try (var replicas = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> work =
                    List.of(() -> deliver(fixture.things, first), () -> deliver(other.collection("things"), second));
            for (var done : replicas.invokeAll(work)) {
                done.get();
            }
        }
    }

    /// As the binder does: again, when others were faster too often.
    private static Void deliver(OutboxCollection things, List<Delivery> deliveries) {
        var queue = new ConcurrentLinkedQueue<>(deliveries);
        for (var delivery = queue.poll(); delivery != null; delivery = queue.poll()) {
            try {
                hear(things, delivery);
            } catch (Refusal.Conflict contention) {
                assertThat(contention.code()).isEqualTo("contention");
                queue.add(delivery);
            }
        }
        return null;
    }

    private static void hear(OutboxCollection things, Delivery delivery) {
        var source = delivery.source();
        var message = new Received(
                "id",
                "x.y.v1",
                "15",
                source.service(),
                source.incarnation(),
                source.aggregate(),
                delivery.number(),
                NOON,
                null);
        things.receive(delivery.document(), message, state -> {
            var heard = new ArrayList<String>(state == null ? List.of() : state.getList("heard", String.class));
            heard.add(word(delivery));
            return new Change(new Document("heard", heard), List.of(event(delivery.document())));
        });
    }

    private static String word(Delivery delivery) {
        return delivery.source() + " " + delivery.number();
    }

    private List<Long> told(String document) {
        var found =
                fixture.things.documents().find(new Document("_id", document)).first();
        return Objects.requireNonNull(found).getList("outbox", Document.class).stream()
                .map(entry -> entry.getLong("number"))
                .toList();
    }

    private static List<Delivery> shuffled(List<Delivery> deliveries, Random random) {
        var other = new ArrayList<>(deliveries);
        Collections.shuffle(other, random);
        return other;
    }

    private static List<String> documents() {
        return IntStream.range(0, DOCUMENTS).mapToObj(n -> "document-" + n).toList();
    }

    private static List<Delivery> everything() {
        var all = new ArrayList<Delivery>();
        for (var document : documents()) {
            for (var source : SOURCES) {
                for (long number = 1; number <= NUMBERS; number++) {
                    all.add(new Delivery(document, source, number));
                }
            }
        }
        return all;
    }
}
