package fi.otverkko.docstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The contract, and what is true of the durable form only.
@Timeout(60)
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
    void spaceThatIsMostlyDeadIsUsedAgain(@TempDir Path folder) throws Exception {
        var file = StoreFile.open(folder.resolve("other.mv"), false);
        file.setRetentionTime(0);
        file.setVersionsToKeep(0);
        var map = file.<Integer, byte[]>openMap("map");
        var random = new Random(7);
        for (int n = 0; n < 1_000; n++) {
            map.put(random.nextInt(), new byte[1_000]);
            file.commit();
        }
        assertThat(file.getFileStore().getChunksFillRate()).isLessThan(50);
        var content = new TreeMap<>(map);

        var backend = new DurableBackend(file, false, Throwable::printStackTrace);
        try {
            while (file.getFileStore().getChunksFillRate() < 60) {
                Thread.sleep(50);
            }

            assertThat(new TreeMap<>(map)).usingRecursiveComparison().isEqualTo(content);
        } finally {
            backend.close();
        }
    }

    private static Options options(Path file, boolean fsync) {
        return new Options(file, "127.0.0.1", 0, fsync, true);
    }
}
