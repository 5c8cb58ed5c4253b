package fi.otverkko.docstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract, and what is true of the durable form only.
class DurableStoreTest extends DataLayerContract {

    private static final int MB = 1 << 20;

    private static DocumentStore store;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = DocumentStore.open(options(folder.resolve("store.mv"), true));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    String uri() {
        return store.uri();
    }

    @Test
    void nothingIsCommittedUnasked(@TempDir Path folder) {
        try (var file = StoreFile.open(folder.resolve("other.mv"), false)) {
            long version = file.getCurrentVersion();
            var map = file.<Integer, byte[]>openMap("map");
            for (int n = 0; n < 64; n++) {
                map.put(n, new byte[MB]);
            }

            assertThat(file.getCurrentVersion()).isEqualTo(version);
        }
    }

    @Test
    void aStoreThatClosedItselfCountsAsAFailedCommit(@TempDir Path folder) {
        var file = StoreFile.open(folder.resolve("other.mv"), false);
        var failure = new CompletableFuture<Throwable>();
        var backend = new DurableBackend(file, true, failure::complete);
        try (var other = DocumentStore.serve(backend, options(folder.resolve("other.mv"), true));
                var client = MongoClients.create(other.uri())) {
            var things = client.getDatabase("test").getCollection("things");
            things.insertOne(new Document("_id", "a"));

            file.closeImmediately();

            assertThatThrownBy(() -> things.insertOne(new Document("_id", "b"))).isInstanceOf(MongoException.class);
            assertThat(failure).succeedsWithin(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void theFileStaysInProportionToWhatIsInIt(@TempDir Path folder) throws Exception {
        var path = folder.resolve("other.mv");
        var random = new Random(7);
        try (var other = DocumentStore.open(options(path, false));
                var client = MongoClients.create(other.uri())) {
            var things = client.getDatabase("test").getCollection("things");
            for (int n = 0; n < 20; n++) {
                things.insertOne(new Document("_id", n).append("bytes", new Binary(bytes(random))));
            }
            for (int n = 0; n < 400; n++) { // some 40 MB through a store of 2 MB
                things.updateOne(eq("_id", random.nextInt(20)), set("bytes", new Binary(bytes(random))));
            }

            assertThat(Files.size(path)).isLessThan(20L * MB);
        }
        assertThat(Files.size(path)).isLessThan(6L * MB);
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[MB / 10];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Options options(Path file, boolean fsync) {
        return new Options(file, "127.0.0.1", 0, fsync, true);
    }
}
