package fi.otverkko.docstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTest {

    @TempDir
    Path folder;

    @Test
    void whatWasStoredIsThereAfterARestart() throws Exception {
        try (var first = StoreProcess.start(folder, file(), "--port=0")) {
            with(first.awaitReady(), things -> {
                things.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
                return things.insertOne(new Document("_id", "a").append("code", "X"));
            });
            first.terminate();
            assertThat(first.errors()).isEmpty();
        }
        try (var second = StoreProcess.start(folder, file(), "--port=0", "--fsync=false", "--compress=false")) {
            var found = with(
                    second.awaitReady(),
                    things -> Objects.requireNonNull(
                            things.find(new Document("code", "X")).first()));

            assertThat(found).containsEntry("_id", "a");
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws Exception {
        try (var store = StoreProcess.start(folder, file(), "--port=0")) {
            store.awaitReady();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/store.mv"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondProcessOnTheSameFileIsRefused() throws Exception {
        try (var first = StoreProcess.start(folder, file(), "--port=0")) {
            first.awaitReady();
            try (var second = StoreProcess.start(folder, file(), "--port=0")) {

                assertThat(second.awaitExit()).isEqualTo(2);
                assertThat(second.errors()).contains("store.mv is in use by another process");
            }
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var store = StoreProcess.start(folder, file(), "--port=" + taken.getLocalPort())) {

            assertThat(store.awaitExit()).isEqualTo(2);
            assertThat(store.errors()).contains("Port " + taken.getLocalPort() + " of 127.0.0.1 cannot be had");
        }
    }

    @Test
    void anUnknownOptionIsNamed() throws Exception {
        try (var store = StoreProcess.start(folder, file(), "--port=0", "--sync=false")) {

            assertThat(store.awaitExit()).isEqualTo(2);
            assertThat(store.errors()).contains("Unknown option --sync=false");
        }
    }

    private String file() {
        return "--file=" + folder.resolve("data/store.mv");
    }

    private static <T> T with(String uri, Function<MongoCollection<Document>, T> work) {
        try (var client = MongoClients.create(uri)) {
            return work.apply(client.getDatabase("test").getCollection("things"));
        }
    }
}
