package fi.otverkko.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import fi.otverkko.notification.delivery.Delivery.State;
import fi.otverkko.notification.letter.Template;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The ledger: one document per recipient and event, in the collection `deliveries`.
///
/// Whoever works on a row moves its `dueAt` into the future and puts a token of its own into it. Who
/// dies meanwhile lets the row fall due again; who was too slow finds another token and changes
/// nothing. Rows are counted as they enter a state: `ot.deliveries` by `state` and `template`.
@Repository
class Deliveries {

    /// A row and the right to settle it.
    record Claimed(Delivery delivery, String token) {}

    private static final Duration CLOCKS_APART = Duration.ofSeconds(15);

    private final MongoCollection<Document> documents;
    private final MeterRegistry meters;

    Deliveries(MongoDatabase database, MeterRegistry meters) {
        this.meters = meters;
        this.documents = database.getCollection("deliveries");
        documents.createIndex(ascending("once"), new IndexOptions().unique(true).sparse(true));
        documents.createIndex(ascending("dueAt"), new IndexOptions().sparse(true));
        documents.createIndex(ascending("owedAt"));
        documents.createIndex(ascending("about"));
        documents.createIndex(descending("state", "_id"));
        documents.createIndex(descending("template", "_id"));
    }

    /// A row to be written.
    ///
    /// @param once rows with the same value meet: only the first is kept
    record Owed(Delivery delivery, @Nullable String once) {

        private Document document() {
            var document = DeliveryDocument.write(delivery);
            return once == null ? document : document.append("once", once);
        }
    }

    /// Writes those rows that are not there yet, all in one call of the store.
    void add(List<Owed> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var there = new HashSet<Integer>();
        try {
            documents.insertMany(rows.stream().map(Owed::document).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            if (!failure.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw failure;
            }
            failure.getWriteErrors().forEach(error -> there.add(error.getIndex()));
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!there.contains(i)) {
                count(rows.get(i).delivery());
            }
        }
    }

    /// The row that has been due longest, for nobody else until the lease ends. A row that is due later than any pause
    /// or lease can last, and than clocks are apart, dates from before the clock was set back, and is due as well.
    Optional<Claimed> claim(Instant now, Duration lease) {
        var longest = lease.compareTo(Delivery.LONGEST_PAUSE) > 0 ? lease : Delivery.LONGEST_PAUSE;
        return claim(lte("dueAt", Date.from(now)), now, lease)
                .or(() -> claim(gt("dueAt", Date.from(now.plus(longest).plus(CLOCKS_APART))), now, lease));
    }

    private Optional<Claimed> claim(Bson due, Instant now, Duration lease) {
        var token = UUID.randomUUID().toString();
        var found = documents.findOneAndUpdate(
                due,
                combine(set("dueAt", Date.from(now.plus(lease))), set("claim", token), inc("attempts", 1)),
                new FindOneAndUpdateOptions().sort(ascending("dueAt", "_id")).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(found).map(document -> new Claimed(DeliveryDocument.read(document), token));
    }

    /// Writes down what came of an attempt, and gives the claim back.
    ///
    /// @return false if the claim was lost in the meantime
    boolean settle(String token, Delivery settled, Instant now) {
        var dueAt = settled.dueAt();
        var result = documents.updateOne(
                and(eq("_id", settled.id()), eq("claim", token)),
                combine(
                        set("state", settled.state().name()),
                        set("reason", settled.reason()),
                        set("changedAt", Date.from(now)),
                        dueAt == null ? unset("dueAt") : set("dueAt", Date.from(dueAt)),
                        unset("claim")));
        boolean done = result.getMatchedCount() == 1;
        if (done) {
            count(settled);
        }
        return done;
    }

    /// Newest first.
    ///
    /// @param before only rows whose id is smaller; the last id of the page before
    List<Delivery> list(@Nullable State state, @Nullable Template template, @Nullable String before, int limit) {
        var conditions = new ArrayList<Bson>();
        if (state != null) {
            conditions.add(eq("state", state.name()));
        }
        if (template != null) {
            conditions.add(eq("template", template.name()));
        }
        if (before != null) {
            conditions.add(lt("_id", before));
        }
        var found = conditions.isEmpty() ? documents.find() : documents.find(and(conditions));
        return found.sort(descending("_id"))
                .limit(limit)
                .map(DeliveryDocument::read)
                .into(new ArrayList<>());
    }

    /// Erases settled rows that are older.
    ///
    /// @return how many settled rows were erased
    long eraseBefore(Instant time) {
        return documents
                .deleteMany(and(lt("owedAt", Date.from(time)), exists("dueAt", false)))
                .getDeletedCount();
    }

    /// Erases all rows about a consultation, also those that somebody works on: there is nothing to settle then.
    void eraseAbout(String consultationId) {
        documents.deleteMany(eq("about", consultationId));
    }

    private void count(Delivery entered) {
        meters.counter(
                        "ot.deliveries",
                        "state",
                        entered.state().name(),
                        "template",
                        entered.template().name())
                .increment();
    }
}
