package fi.otverkko.docstore;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An answer shows one state of a document, also while the next change comes.
@Timeout(60)
class IsolationTest {

    private static final int CHANGES = 500;
    private static final int LISTS = 40;

    @Test
    void whoReadsWhileOthersWriteSeesNoDocumentHalfChanged() throws Exception {
        try (var store = DocumentStore.inMemory();
                var client = MongoClients.create(store.uri());
                var people = Executors.newFixedThreadPool(4)) {
            client.getDatabase("test").getCollection("things").insertOne(thing(0));
            var things =
                    client.getDatabase("test").withTimeout(5, TimeUnit.SECONDS).getCollection("things");
            var writing = new AtomicBoolean(true);
            Callable<Integer> reader = () -> read(things, writing);
            var readers = List.of(people.submit(reader), people.submit(reader), people.submit(reader));
            var writer = people.submit(() -> {
                for (int n = 1; n <= CHANGES; n++) {
                    things.updateOne(eq("_id", "t"), change(n));
                }
                return null;
            });
            try {
                writer.get();
            } finally {
                writing.set(false);
            }
            for (var seen : readers) {
                assertThat(seen.get()).isPositive();
            }
        }
    }

    private static int read(MongoCollection<Document> things, AtomicBoolean writing) {
        int seen = 0;
        while (writing.get()) {
            var thing = Objects.requireNonNull(things.find(eq("_id", "t")).first());
            int n = thing.getInteger("n");
            assertThat(thing).hasSize(LISTS + 2);
            for (int i = 0; i < LISTS; i++) {
                assertThat(thing.getList(name(n, i), Integer.class)).containsOnly(n);
            }
            seen++;
        }
        return seen;
    }

    /// Names and values follow from the number, so that a mixture shows.
    private static Document thing(int n) {
        var thing = new Document("_id", "t").append("n", n);
        for (int i = 0; i < LISTS; i++) {
            var list = new ArrayList<Integer>();
            for (int k = 0; k < 5; k++) {
                list.add(n);
            }
            thing.append(name(n, i), list);
        }
        return thing;
    }

    /// From the number before to this one, in place.
    private static Document change(int n) {
        var set = thing(n);
        set.remove("_id");
        var unset = new Document();
        for (int i = 0; i < LISTS; i++) {
            unset.append(name(n - 1, i), "");
        }
        return new Document("$set", set).append("$unset", unset);
    }

    private static String name(int n, int i) {
        return "list-" + n % 2 + '-' + i;
    }
}
