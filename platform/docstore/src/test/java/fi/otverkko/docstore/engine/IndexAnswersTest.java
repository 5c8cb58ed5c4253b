package fi.otverkko.docstore.engine;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import fi.otverkko.docstore.DocumentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same documents in two collections, with indexes and without: every question has the same answer, in
/// the same order, whatever is changed in between.
class IndexAnswersTest {

    private static final int DOCUMENTS = 150;
    private static final int ROUNDS = 4;
    private static final int QUESTIONS = 60;

    private DocumentStore store;
    private MongoClient client;
    private MongoCollection<Document> indexed;
    private MongoCollection<Document> plain;

    @BeforeEach
    void open() {
        store = DocumentStore.inMemory();
        client = MongoClients.create(store.uri());
        indexed = client.getDatabase("test").getCollection("indexed");
        plain = client.getDatabase("test").getCollection("plain");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatServicesStoreIsFoundTheSameWay(long seed) {
        compare(new RandomDocuments(seed, false));

        var scans = store.scans();
        assertThat(scans.stream()
                        .filter(scan -> scan.startsWith("test.indexed"))
                        .count())
                .as("the indexes did help")
                .isLessThan(scans.size() / 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void whateverIsStoredIsFoundTheSameWay(long seed) {
        compare(new RandomDocuments(seed, true));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118})
    void manySeeds(long seed) {
        compare(new RandomDocuments(seed, seed % 2 == 0));
    }

    private void compare(RandomDocuments world) {
        index();
        for (int n = 0; n < DOCUMENTS; n++) {
            var document = world.document(RandomDocuments.id(n));
            both(things -> things.insertOne(document).wasAcknowledged());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int n = 0; n < QUESTIONS; n++) {
                ask(world);
                count(world);
            }
            change(world);
            assertThat(all(indexed)).isEqualTo(all(plain));
        }
    }

    private void index() {
        indexed.createIndex(ascending("a", "b"));
        indexed.createIndex(descending("b", "_id"));
        indexed.createIndex(ascending("in.side"), new IndexOptions().sparse(true));
        indexed.createIndex(compoundIndex(ascending("list"), descending("a")));
        indexed.createIndex(ascending("people.name", "people.age"));
        indexed.createIndex(ascending("people.age"));
    }

    private void ask(RandomDocuments world) {
        var filter = world.filter(2);
        var sort = world.sort();
        int limit = world.number(3) == 0 ? 0 : 1 + world.number(12);
        int skip = world.number(5) == 0 ? world.number(6) : 0;
        Function<MongoCollection<Document>, List<Document>> find = things -> things.find(filter)
                .sort(sort)
                .skip(sort == null ? 0 : skip)
                .limit(sort == null ? 0 : limit)
                .into(new ArrayList<>());
        var question = "%s sorted by %s, %d after %d".formatted(json(filter), sort, limit, skip);
        if (sort == null) {
            assertThat(find.apply(indexed)).as(question).containsExactlyInAnyOrderElementsOf(find.apply(plain));
        } else {
            assertThat(find.apply(indexed)).as(question).isEqualTo(find.apply(plain));
        }
    }

    private void count(RandomDocuments world) {
        var filter = world.question();
        int limit = world.number(20);
        Function<MongoCollection<Document>, Long> count =
                things -> things.countDocuments(filter, new CountOptions().limit(limit));
        assertThat(count.apply(indexed))
                .as("%s, at most %d", json(filter), limit)
                .isEqualTo(count.apply(plain));
        long found = plain.find(filter).limit(limit).into(new ArrayList<>()).size();
        assertThat(count.apply(plain)).as(json(filter)).isEqualTo(found);
    }

    private void change(RandomDocuments world) {
        for (int n = 0; n < 12; n++) {
            var filter = world.filter(1);
            var change = world.change();
            both(things -> things.findOneAndUpdate(
                    filter,
                    change,
                    new FindOneAndUpdateOptions().sort(ascending("b", "_id")).returnDocument(ReturnDocument.AFTER)));
        }
        var filter = world.filter(1);
        var change = world.change();
        both(things -> things.updateMany(filter, change).getModifiedCount());
        for (int n = 0; n < 15; n++) {
            var id = RandomDocuments.id(world.number(DOCUMENTS));
            both(things -> things.deleteMany(eq("_id", id)).getDeletedCount());
            var again = world.document(id);
            both(things -> things.insertOne(again).wasAcknowledged());
        }
    }

    /// The same outcome on both, be it a refusal.
    private void both(Function<MongoCollection<Document>, @Nullable Object> deed) {
        assertThat(outcome(deed, indexed)).isEqualTo(outcome(deed, plain));
    }

    private static Object outcome(
            Function<MongoCollection<Document>, @Nullable Object> deed, MongoCollection<Document> things) {
        try {
            return String.valueOf(deed.apply(things));
        } catch (MongoException refused) {
            return "refused: " + refused.getCode();
        }
    }

    private static List<Document> all(MongoCollection<Document> things) {
        return things.find().sort(ascending("_id")).into(new ArrayList<>());
    }

    private String json(Bson filter) {
        return filter.toBsonDocument(Document.class, indexed.getCodecRegistry()).toJson();
    }
}
