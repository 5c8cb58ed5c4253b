package fi.otverkko.docstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
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
import java.util.Comparator;
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

    private static final int OWNERS = 5;

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
                index(uri);
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
        try (var client = MongoClients.create(uri + "/?socketTimeoutMS=5000&serverSelectionTimeoutMS=5000")) {
            var things = things(client);
            for (int n = 0; ; n++) {
                var id = prefix + n;
                things.insertOne(new Document("_id", id)
                        .append("code", id)
                        .append("owner", "owner" + n % OWNERS)
                        .append("tags", List.of("t" + n % OWNERS, "new"))
                        .append("version", 1)
                        .append("seen", List.of(1)));
                acknowledged.put(id, 1);
                things.updateOne(
                        eq("_id", id),
                        combine(
                                Updates.set("code", id + "b"),
                                Updates.set("owner", "owner" + (n + 1) % OWNERS),
                                Updates.set("tags", List.of("changed")),
                                inc("version", 1),
                                push("seen", 2)));
                acknowledged.put(id, 2);
            }
        } catch (MongoSocketException | MongoTimeoutException killed) {
            // what the test is about
        }
    }

    private void check(String uri) {
        try (var client = MongoClients.create(uri)) {
            var things = things(client);
            var found = new ConcurrentHashMap<String, Document>();
            things.find().forEach(each -> found.put(each.getString("_id"), each));

            assertThat(found.keySet()).containsAll(acknowledged.keySet());
            var order = Comparator.comparing((Document each) -> each.getInteger("version"))
                    .thenComparing(each -> each.getString("_id"));
            checkIndexes(things, found.values().stream().sorted(order).toList());
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

    /// Each index tells of the same documents as a look at all of them, in the same order.
    private static void checkIndexes(MongoCollection<Document> things, List<Document> all) {
        for (var demand : List.of(eq("owner", "owner1"), eq("tags", "new"), eq("tags", "changed"), eq("tags", "t1"))) {
            var matching = new Document();
            demand.toBsonDocument()
                    .forEach((field, value) ->
                            matching.append(field, value.asString().getValue()));
            var expected = all.stream().filter(each -> matches(each, matching)).toList();

            assertThat(things.find(demand)
                            .sort(Indexes.ascending("version", "_id"))
                            .into(new ArrayList<>()))
                    .as(matching.toJson())
                    .isEqualTo(expected);
        }
        assertThat(things.find(gte("owner", "owner0"))
                        .sort(Indexes.ascending("version", "_id"))
                        .into(new ArrayList<>()))
                .isEqualTo(all);
    }

    private static boolean matches(Document document, Document demand) {
        return demand.entrySet().stream().allMatch(each -> {
            var value = document.get(each.getKey());
            return value instanceof List<?> list
                    ? list.contains(each.getValue())
                    : each.getValue().equals(value);
        });
    }

    private static void index(String uri) {
        try (var client = MongoClients.create(uri)) {
            var things = things(client);
            things.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            things.createIndex(Indexes.ascending("owner", "version"));
            things.createIndex(Indexes.ascending("tags"));
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }
}
