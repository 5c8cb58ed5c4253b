package fi.otverkko.docstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// The driver's version is pinned because the store's wire version is the oldest that it accepts. This
/// fails when somebody raises the driver beyond that.
class HandshakeTest {

    @Test
    void thePinnedDriverAcceptsTheStore() {
        try (var store = DocumentStore.inMemory();
                var client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=5000")) {
            var database = client.getDatabase("handshake");

            database.getCollection("things").insertOne(new Document("_id", "one"));

            assertThat(database.getCollection("things").countDocuments()).isEqualTo(1);
        }
    }
}
