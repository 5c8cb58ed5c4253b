package fi.otverkko.docstore;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import fi.otverkko.docstore.words.WordsUsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// What every contract of the data layer stands on: a store, a fresh collection for each test, and a record
/// of the words that were used.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class StoreContract {

    private final WordsUsed words = new WordsUsed();
    private MongoClient client;
    MongoCollection<Document> things;

    /// Where the store under test listens.
    abstract String uri();

    @BeforeEach
    void connect() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .addCommandListener(words)
                .build());
        things = client.getDatabase("contract-" + UUID.randomUUID()).getCollection("things");
    }

    @AfterEach
    void forget() {
        if (client != null) {
            client.close();
            try (var cleaner = MongoClients.create(uri())) {
                cleaner.getDatabase(things.getNamespace().getDatabaseName()).drop();
            }
        }
    }

    /// Runs last, so run the whole class.
    @Test
    @Order(Integer.MAX_VALUE)
    void theseTestsUseExactlyTheWordsThatServicesMayUse() {
        assertThat(words.all()).isEqualTo(WordsUsed.allowed());
    }

    Document thing(String id) {
        return Objects.requireNonNull(things.find(eq("_id", id)).first(), id);
    }

    static Date at(long millis) {
        return Date.from(Instant.ofEpochMilli(millis));
    }

    static Document thing(String id, long version) {
        return new Document("_id", id).append("version", version).append("state", new Document("name", "first"));
    }

    static List<String> ids(Iterable<Document> found) {
        var ids = new ArrayList<String>();
        found.forEach(each -> ids.add(each.getString("_id")));
        return ids;
    }
}
