package fi.otverkko.docstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/// Measures a store of its own process over the wire: durable inserts by sixteen at once, with and without
/// fsync, and pages of a list of many documents, with and without its indexes. Prints a table; how to call
/// it: `platform/docstore/README.md`.
final class StoreBench {

    static final List<String> LISTS = List.of("my cases", "all but drafts", "a rare state");

    private static final int CONNECTIONS = 16;
    private static final int OWNERS = 500;
    private static final int PAGE = 21;
    private static final int TEXT_BYTES = 700;
    private static final Instant EPOCH = Instant.ofEpochMilli(1_790_000_000_000L);

    private final Path folder;
    private final int seconds;
    private final int documents;
    private final Map<String, Figures> figures = new LinkedHashMap<>();

    /// @param count     answers in the time measured
    /// @param perSecond of them
    record Figures(int count, double perSecond, double p50, double p95, double p99, double max) {

        static Figures of(long[] nanos, double seconds) {
            Arrays.sort(nanos);
            return new Figures(
                    nanos.length,
                    nanos.length / seconds,
                    at(nanos, 0.5),
                    at(nanos, 0.95),
                    at(nanos, 0.99),
                    at(nanos, 1));
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1e6;
        }
    }

    StoreBench(Path folder, int seconds, int documents) {
        this.folder = folder;
        this.seconds = seconds;
        this.documents = documents;
    }

    /// Optional arguments: seconds for each measurement of inserts (10), documents of the list (100000).
    public static void main(String... arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int documents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        new StoreBench(Files.createTempDirectory("store-bench"), seconds, documents).run();
    }

    /// Measures all; the figures come back by their names, as printed.
    Map<String, Figures> run() throws Exception {
        for (var fsync : List.of("true", "false")) {
            inserts("inserts, fsync=" + fsync, fsync, false);
            inserts("inserts with 4 indexes, fsync=" + fsync, fsync, true);
        }
        pages();
        return figures;
    }

    private void inserts(String name, String fsync, boolean indexed) throws Exception {
        try (var store = store(fsync);
                var client = MongoClients.create(store.awaitReady())) {
            var cases = cases(client);
            if (indexed) {
                index(cases);
            }
            insertFor(cases, 3); // warm
            var worked = store.worked();
            var nanos = insertFor(cases, seconds);
            note(name, Figures.of(nanos, seconds));
            System.out.printf(
                    "%45s %7.2f ms of the store's processor time for each%n",
                    "", store.worked().minus(worked).toNanos() / 1e6 / nanos.length);
        }
    }

    private static long[] insertFor(MongoCollection<Document> cases, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Callable<LongStream.Builder> one = () -> {
            var random = new Random();
            var nanos = LongStream.builder();
            for (long begin = System.nanoTime(); begin < end; ) {
                cases.insertOne(document(random, random.nextInt()));
                long now = System.nanoTime();
                nanos.add(now - begin);
                begin = now;
            }
            return nanos;
        };
        var all = LongStream.empty();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var done : threads.invokeAll(Collections.nCopies(CONNECTIONS, one))) {
                all = LongStream.concat(all, done.get().build());
            }
        }
        return all.toArray();
    }

    private void pages() throws Exception {
        try (var store = store("true");
                var client = MongoClients.create(store.awaitReady())) {
            var cases = cases(client);
            var random = new Random(7);
            for (int n = 0; n < documents; ) {
                var batch = new ArrayList<Document>();
                for (int i = 0; i < 500; i++) {
                    batch.add(document(random, n++));
                }
                cases.insertMany(batch);
            }
            pages("without index", cases, 5);
            index(cases);
            pages("with index", cases, 100); // warm
            pages("with index", cases, 1_000);
        }
    }

    private void pages(String how, MongoCollection<Document> cases, int times) {
        var random = new Random(8);
        Supplier<Bson> mine = () -> eq("state.owner", "owner" + random.nextInt(OWNERS));
        Supplier<Bson> others = () -> ne("state.status", "DRAFT");
        Supplier<Bson> rare = () -> eq("state.status", "RARE");
        var filters = List.of(mine, others, rare);
        for (int which = 0; which < LISTS.size(); which++) {
            var part = filters.get(which);
            var nanos = new long[times];
            long begun = System.nanoTime();
            for (int i = 0; i < times; i++) {
                var at = EPOCH.plusSeconds(random.nextInt(documents));
                var after = or(lt("state.createdAt", at), and(eq("state.createdAt", at), lt("_id", "8")));
                var filter = i % 2 == 0 ? part.get() : and(part.get(), after);
                long begin = System.nanoTime();
                cases.find(filter)
                        .sort(descending("state.createdAt", "_id"))
                        .limit(PAGE)
                        .into(new ArrayList<>());
                nanos[i] = System.nanoTime() - begin;
            }
            note("page of " + LISTS.get(which) + ", " + how, Figures.of(nanos, (System.nanoTime() - begun) / 1e9));
        }
    }

    private static void index(MongoCollection<Document> cases) {
        cases.createIndex(descending("state.owner", "state.createdAt", "_id"));
        cases.createIndex(descending("state.status", "state.createdAt", "_id"));
        cases.createIndex(descending("state.createdAt", "_id"));
        cases.createIndex(descending("state.members"));
    }

    private static Document document(Random random, int n) {
        var text = new byte[TEXT_BYTES];
        random.nextBytes(text);
        return new Document("_id", new UUID(random.nextLong(), random.nextLong()).toString())
                .append("version", 1L)
                .append(
                        "state",
                        new Document("owner", "owner" + random.nextInt(OWNERS))
                                .append("createdAt", EPOCH.plusSeconds(n))
                                .append("status", status(random))
                                .append("members", List.of("a" + random.nextInt(OWNERS), "b" + random.nextInt(OWNERS)))
                                .append("text", new Binary(text)));
    }

    private static String status(Random random) {
        int n = random.nextInt(1_000);
        return n == 0 ? "RARE" : n < 300 ? "DRAFT" : n < 600 ? "OPEN" : "CLOSED";
    }

    private StoreProcess store(String fsync) throws Exception {
        var file = Files.createTempDirectory(folder, "store").resolve("store.mv");
        return StoreProcess.start(folder, "--file=" + file, "--port=0", "--fsync=" + fsync);
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("bench").getCollection("cases");
    }

    private void note(String name, Figures measured) {
        figures.put(name, measured);
        System.out.printf(
                "%-45s %7d answers %9.1f/s   p50 %8.2f  p95 %8.2f  p99 %8.2f  max %8.2f ms%n",
                name,
                measured.count(),
                measured.perSecond(),
                measured.p50(),
                measured.p95(),
                measured.p99(),
                measured.max());
    }
}
