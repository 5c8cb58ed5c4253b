package fi.otverkko.docstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills the store in the middle of writing and looks for what it had acknowledged.
@Timeout(300)
class CrashTest {

    private static final int WRITERS = 4;

    /// Documents acknowledged in a round before the kill may come.
    private static final int ENOUGH = 30;

    @TempDir
    Path folder;

    /// Per document the version that was last acknowledged.
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    @Test
    void twoKillsLoseNothing() throws Exception {
        killInMidWrite(2, "--fsync=true");
    }

    @Test
    @Tag("long")
    void manyKillsLoseNothing() throws Exception {
        killInMidWrite(8, "--fsync=true");
        killInMidWrite(8, "--fsync=false");
    }

    private void killInMidWrite(int times, String fsync) throws Exception {
        var random = new Random(7);
        for (int round = 0; round < times; round++) {
            int before = acknowledged.size();
            try (var store = StoreProcess.start(folder, "--file=" + folder.resolve("store.mv"), "--port=0", fsync);
                    var writers = Executors.newFixedThreadPool(WRITERS)) {
                var uri = store.awaitReady();
                check(uri);
                var writing = new ArrayList<Future<?>>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    var prefix = fsync + round + "-" + writer + "-";
                    writing.add(writers.submit(() -> writeUntilKilled(uri, prefix)));
                }
                while (acknowledged.size() < before + ENOUGH) {
                    Thread.sleep(10);
                }
                Thread.sleep(random.nextInt(300));
                store.kill();
                for (var writer : writing) {
                    writer.get();
                }
            }
        }
        try (var store = StoreProcess.start(folder, "--file=" + folder.resolve("store.mv"), "--port=0")) {
            check(store.awaitReady());
        }
    }

    private void writeUntilKilled(String uri, String prefix) {
        try (var client = MongoClients.create(uri + "/?socketTimeoutMS=5000&serverSelectionTimeoutMS=500")) {
            var things = things(client);
            for (int n = 0; ; n++) {
                var id = prefix + n;
                things.insertOne(new Document("_id", id)
                        .append("code", id)
                        .append("version", 1)
                        .append("seen", List.of(1)));
                acknowledged.put(id, 1);
                things.updateOne(
                        eq("_id", id), combine(Updates.set("code", id + "b"), inc("version", 1), push("seen", 2)));
                acknowledged.put(id, 2);
            }
        } catch (MongoSocketException | MongoTimeoutException killed) {
            // what the test is about
        }
    }

    private void check(String uri) {
        try (var client = MongoClients.create(uri)) {
            var things = things(client);
            things.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            var found = new ConcurrentHashMap<String, Document>();
            things.find().forEach(each -> found.put(each.getString("_id"), each));

            assertThat(found.keySet()).containsAll(acknowledged.keySet());
            found.forEach((id, document) -> {
                int version = document.getInteger("version");
                assertThat(version).as(id).isGreaterThanOrEqualTo(acknowledged.getOrDefault(id, 1));
                assertThat(document.getList("seen", Integer.class)).as(id).hasSize(version);
                assertThat(document.getString("code")).isEqualTo(version == 1 ? id : id + "b");
                assertThat(things.find(eq("code", document.getString("code"))).first())
                        .as("by its unique key: " + id)
                        .isEqualTo(document);
                if (version == 2) {
                    assertThat(things.find(eq("code", id)).first())
                            .as("phantom key of " + id)
                            .isNull();
                }
            });
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }
}
