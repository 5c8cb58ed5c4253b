package fi.otverkko.docstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/// What the services ask of a document store. The same suite runs on the store in memory, on the durable
/// one and, where there is one, on MongoDB itself.
abstract class DataLayerContract extends ListContract {

    private static final int THREADS = 8;
    private static final int ROUNDS = 25;

    @Test
    void anIdIsTakenOnce() {
        things.insertOne(new Document("_id", "a").append("state", new Document("name", "first")));

        assertThatThrownBy(() -> things.insertOne(new Document("_id", "a")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        taken -> assertThat(taken.getCode()).isEqualTo(11000));
        assertThat(thing("a").get("state", Document.class)).isEqualTo(new Document("name", "first"));
    }

    @Test
    void aStateAndItsMessagesChangeInOneWriteGuardedByTheVersion() {
        things.insertOne(thing("a", 1).append("outbox", List.of(message(1))));

        var update = combine(
                set("state.name", "second"), inc("version", 1L), pushEach("outbox", List.of(message(2), message(3))));
        var first = things.updateOne(and(eq("_id", "a"), eq("version", 1L)), update);
        var overtaken = things.updateOne(and(eq("_id", "a"), eq("version", 1L)), update);

        assertThat(first.getModifiedCount()).isEqualTo(1);
        assertThat(overtaken.getMatchedCount()).isZero();
        assertThat(thing("a").getLong("version")).isEqualTo(2);
        assertThat(thing("a").getList("outbox", Document.class)).containsExactly(message(1), message(2), message(3));
    }

    @Test
    void sentMessagesAreTakenOutAndOthersStay() {
        things.insertOne(thing("a", 1).append("outbox", List.of(message(1), message(2), message(3))));

        things.updateOne(eq("_id", "a"), pull("outbox", Filters.in("n", 1, 2)));

        assertThat(thing("a").getList("outbox", Document.class)).containsExactly(message(3));
    }

    @Test
    void aListKeepsOnlyTheLatest() {
        things.insertOne(thing("a", 1).append("calls", List.of(1, 2, 3)));

        things.updateOne(eq("_id", "a"), pushEach("calls", List.of(4), new PushOptions().slice(-3)));

        assertThat(thing("a").getList("calls", Integer.class)).containsExactly(2, 3, 4);
    }

    @Test
    void aLeaseIsTakenByOneAndSeenAfter() {
        things.insertOne(thing("a", 1).append("leaseUntil", at(1_000)));
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

        var taken = things.findOneAndUpdate(
                and(eq("_id", "a"), lt("leaseUntil", at(2_000))), set("leaseUntil", at(9_000)), after);
        var refused = things.findOneAndUpdate(
                and(eq("_id", "a"), lt("leaseUntil", at(2_000))), set("leaseUntil", at(9_000)), after);

        assertThat(taken).isNotNull().containsEntry("leaseUntil", at(9_000));
        assertThat(refused).isNull();
    }

    @Test
    void placesDoNotGoBelowNone() {
        things.insertOne(thing("a", 1).append("free", 2));

        for (int asked = 0; asked < 3; asked++) {
            things.updateOne(and(eq("_id", "a"), gt("free", 0)), inc("free", -1));
        }

        assertThat(thing("a").getInteger("free")).isZero();
    }

    @Test
    void aUniqueFieldIsTakenOnceAlsoByUpdate() {
        things.createIndex(ascending("code"), new IndexOptions().unique(true));
        things.insertOne(thing("a", 1).append("code", "X"));
        things.insertOne(thing("b", 1).append("code", "Y"));

        assertThatThrownBy(() -> things.insertOne(thing("c", 1).append("code", "X")))
                .isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> things.updateOne(eq("_id", "b"), set("code", "X")))
                .isInstanceOf(MongoWriteException.class);
        assertThatThrownBy(() -> things.findOneAndUpdate(eq("_id", "b"), set("code", "X")))
                .isInstanceOf(MongoCommandException.class);
        assertThat(thing("b")).containsEntry("code", "Y");
    }

    @Test
    void aSparseUniqueFieldMayBeAbsentManyTimesAndBecomesFreeAgain() {
        things.createIndex(
                ascending("activeKey"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(List.of(thing("a", 1), thing("b", 1), thing("c", 1).append("activeKey", "K")));

        things.updateOne(eq("_id", "c"), Updates.unset("activeKey"));
        things.updateOne(eq("_id", "a"), set("activeKey", "K"));

        assertThatThrownBy(() -> things.updateOne(eq("_id", "b"), set("activeKey", "K")))
                .isInstanceOf(MongoWriteException.class);
        assertThat(ids(things.find(exists("activeKey")).sort(Sorts.ascending("_id"))))
                .containsExactly("a");
    }

    @Test
    void ofManyAtOnceInNoOrderThoseWhoseIdIsTakenAreNamedAndTheOthersKept() {
        things.insertOne(thing("b", 1));

        assertThatThrownBy(() -> things.insertMany(
                        List.of(thing("a", 2), thing("b", 2), thing("c", 2)), new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        taken -> assertThat(taken.getWriteErrors())
                                .singleElement()
                                .matches(error -> error.getIndex() == 1)
                                .matches(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY));
        assertThat(ids(things.find(gt("version", 0L)).sort(Sorts.ascending("_id"))))
                .containsExactly("a", "b", "c");
        assertThat(thing("b")).containsEntry("version", 1L);
    }

    @Test
    void pagesByKeyMissNothingAndRepeatNothing() {
        for (int n = 0; n < 25; n++) {
            things.insertOne(new Document("_id", "id%02d".formatted(n)).append("day", n / 10));
        }
        var seen = new ArrayList<String>();
        var last = new Document("day", -1).append("_id", "");

        while (last != null) {
            var after = or(gt("day", last.get("day")), and(eq("day", last.get("day")), gt("_id", last.get("_id"))));
            Document end = null;
            for (var found :
                    things.find(after).sort(Sorts.ascending("day", "_id")).limit(7)) {
                seen.add(found.getString("_id"));
                end = found;
            }
            last = end;
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void unsentMessagesAreFoundByTheirPresence() {
        things.insertMany(List.of(
                thing("a", 1).append("outbox", List.of()),
                thing("b", 1).append("outbox", List.of(message(1))),
                thing("c", 1)));

        assertThat(ids(things.find(exists("outbox.0")).sort(Sorts.ascending("_id"))))
                .containsExactly("b");
    }

    @Test
    void theFirstTimeIsKeptAlsoWhenThereWasNothing() {
        var upsert = new UpdateOptions().upsert(true);

        for (int time = 30; time >= 10; time -= 10) {
            things.updateOne(eq("_id", "a"), combine(Updates.min("erasedAt", at(time)), Updates.unset("key")), upsert);
        }
        things.updateOne(eq("_id", "a"), Updates.min("erasedAt", at(50)), upsert);

        assertThat(thing("a")).containsExactly(Map.entry("_id", "a"), Map.entry("erasedAt", at(10)));
    }

    @Test
    void anEmptiedListIsKnownByItsSize() {
        things.insertMany(List.of(
                thing("a", 1).append("outbox", List.of()).append("pending", true),
                thing("b", 1).append("outbox", List.of(message(1))).append("pending", true)));

        things.updateMany(size("outbox", 0), Updates.unset("pending"));

        assertThat(ids(things.find(eq("pending", true)).sort(Sorts.ascending("_id"))))
                .containsExactly("b");
    }

    @Test
    void bytesAndDatesComeBackAsTheyWere() {
        var bytes = new byte[] {0, 1, -1, 127, -128};
        var now = Instant.ofEpochMilli(1_790_000_000_123L);

        things.insertOne(thing("a", 1).append("sealed", new Binary(bytes)).append("at", now));

        assertThat(thing("a").get("sealed", Binary.class)).isEqualTo(new Binary((byte) 0, bytes));
        assertThat(thing("a").getDate("at").toInstant()).isEqualTo(now);
        assertThat(ids(things.find(eq("at", now)).sort(Sorts.ascending("_id")))).containsExactly("a");
    }

    @Test
    void eightThreadsThatCompareAndSetLoseNothing() throws Exception {
        things.insertOne(thing("a", 0).append("tally", 0));

        inParallel(() -> {
            for (int round = 0; round < ROUNDS; ) {
                var seen = thing("a");
                var stored = things.updateOne(
                        and(eq("_id", "a"), eq("version", seen.getLong("version"))),
                        combine(set("tally", seen.getInteger("tally") + 1), inc("version", 1L)));
                round += (int) stored.getModifiedCount();
            }
        });

        assertThat(thing("a"))
                .containsEntry("tally", THREADS * ROUNDS)
                .containsEntry("version", (long) THREADS * ROUNDS);
    }

    @Test
    void eightThreadsThatInsertTheSameIdHaveOneWinner() throws Exception {
        var winners = new AtomicInteger();

        inParallel(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                try {
                    things.insertOne(thing("id" + round, 1));
                    winners.incrementAndGet();
                } catch (MongoWriteException taken) {
                    assertThat(taken.getCode()).isEqualTo(11000);
                }
            }
        });

        assertThat(winners).hasValue(ROUNDS);
    }

    private static Document message(int number) {
        return new Document("n", number).append("type", "intake.consultation-submitted.v1");
    }

    private static void inParallel(Runnable work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            Callable<Void> task = () -> {
                work.run();
                return null;
            };
            for (var done : threads.invokeAll(Collections.nCopies(THREADS, task))) {
                done.get();
            }
        }
    }
}
