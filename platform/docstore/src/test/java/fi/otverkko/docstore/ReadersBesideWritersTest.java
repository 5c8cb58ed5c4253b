package fi.otverkko.docstore;

import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// A document that is changed while others are read is in each answer once, also when the answer takes several batches.
class ReadersBesideWritersTest {

    private static final int DOCUMENTS = 700;
    private static final int READS = 150;

    @Test
    void noDocumentIsMissedOrSeenTwice() throws Exception {
        try (var store = DocumentStore.inMemory();
                var client = MongoClients.create(store.uri());
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var rows = client.getDatabase("test").getCollection("rows");
            rows.createIndex(ascending("dueAt"), new IndexOptions().sparse(true));
            rows.insertMany(IntStream.range(0, DOCUMENTS)
                    .mapToObj(i -> new Document("_id", "row-" + i).append("dueAt", i))
                    .toList());
            var done = new AtomicBoolean();
            for (int i = 0; i < 2; i++) {
                writers.execute(() -> {
                    while (!done.get()) {
                        rows.findOneAndUpdate(
                                lte("dueAt", Integer.MAX_VALUE),
                                combine(inc("dueAt", DOCUMENTS), set("text", "x".repeat(50))),
                                new FindOneAndUpdateOptions().sort(ascending("dueAt", "_id")));
                    }
                });
            }
            var wrong = new ArrayList<String>();
            for (int i = 0; i < READS; i++) {
                var ids = rows.find()
                        .sort(ascending("_id"))
                        .map(document -> document.getString("_id"))
                        .into(new ArrayList<>());
                if (ids.size() != DOCUMENTS || new HashSet<>(ids).size() != DOCUMENTS) {
                    wrong.add(ids.size() + " answers, " + new HashSet<>(ids).size() + " documents");
                }
            }
            done.set(true);

            assertThat(wrong).isEmpty();
        }
    }
}
