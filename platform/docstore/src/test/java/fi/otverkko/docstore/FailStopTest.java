package fi.otverkko.docstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FailStopTest {

    private static final int WRITERS = 4;

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void aFullDiskEndsTheProcessAndNobodyIsToldThatAWriteSucceeded() throws Exception {
        var file = folder.resolve("store.mv");
        try (var store = StoreProcess.start(FailingDisk.class, folder, file.toString());
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var uri = store.awaitReady();
            var writing = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writing.add(writers.submit(() -> writeUntilStopped(uri, number + "-")));
            }
            while (acknowledged.size() < 50) {
                Thread.sleep(10);
            }

            Files.createFile(folder.resolve("store.mv.full"));

            assertThat(store.awaitExit()).isEqualTo(3);
            assertThat(store.errors()).contains("a commit failed, stopping at once", "No space left on device");
            for (var writer : writing) {
                writer.get(); // cut off, not answered with an error
            }
        }
        try (var again = StoreProcess.start(folder, "--file=" + file, "--port=0");
                var client = MongoClients.create(again.awaitReady())) {
            var found = ConcurrentHashMap.<String>newKeySet();
            client.getDatabase("test").getCollection("things").find().forEach(each -> found.add(each.getString("_id")));

            assertThat(found).containsAll(acknowledged);
        }
    }

    private void writeUntilStopped(String uri, String prefix) {
        try (var client = MongoClients.create(uri + "/?serverSelectionTimeoutMS=5000")) {
            var things = client.getDatabase("test").getCollection("things");
            for (int n = 0; ; n++) {
                things.insertOne(new Document("_id", prefix + n));
                acknowledged.add(prefix + n);
            }
        } catch (MongoSocketException | MongoTimeoutException stopped) {
            // what the test is about
        }
    }
}
