package fi.otverkko.notification.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import fi.otverkko.notification.delivery.Delivery.State;
import fi.otverkko.notification.letter.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
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
/// nothing.
@Repository
class Deliveries {

    /// A row and the right to settle it.
    record Claimed(Delivery delivery, String token) {}

    private final MongoCollection<Document> documents;

    Deliveries(MongoDatabase database) {
        this.documents = database.getCollection("deliveries");
        documents.createIndex(ascending("once"), new IndexOptions().unique(true).sparse(true));
        documents.createIndex(ascending("dueAt"), new IndexOptions().sparse(true));
        documents.createIndex(descending("state", "_id"));
        documents.createIndex(descending("template", "_id"));
    }

    /// Writes a row that is not there yet.
    ///
    /// @param once rows with the same value meet: only the first is kept
    /// @return false if it was there already
    boolean add(Delivery delivery, @Nullable String once) {
        try {
            var document = write(delivery);
            if (once != null) {
                document.append("once", once);
            }
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    /// The row that has been due longest, for nobody else until the lease ends.
    Optional<Claimed> claim(Instant now, Duration lease) {
        var token = UUID.randomUUID().toString();
        var found = documents.findOneAndUpdate(
                lte("dueAt", Date.from(now)),
                combine(set("dueAt", Date.from(now.plus(lease))), set("claim", token), inc("attempts", 1)),
                new FindOneAndUpdateOptions().sort(ascending("dueAt", "_id")).returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(found).map(document -> new Claimed(read(document), token));
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
        return result.getMatchedCount() == 1;
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
        return found.sort(descending("_id")).limit(limit).map(Deliveries::read).into(new ArrayList<>());
    }

    /// Erases settled rows that are older.
    ///
    /// @return how many settled rows were erased
    long eraseBefore(Instant time) {
        return documents
                .deleteMany(and(lt("owedAt", Date.from(time)), exists("dueAt", false)))
                .getDeletedCount();
    }

    private static Document write(Delivery delivery) {
        return new Document("_id", delivery.id())
                .append("kind", delivery.to().kind().name())
                .append("who", delivery.to().who())
                .append("template", delivery.template().name())
                .append("about", delivery.about())
                .append("when", date(delivery.when()))
                .append("state", delivery.state().name())
                .append("attempts", delivery.attempts())
                .append("owedAt", date(delivery.owedAt()))
                .append("dueAt", date(delivery.dueAt()));
    }

    private static Delivery read(Document document) {
        return new Delivery(
                document.getString("_id"),
                new Recipient(Recipient.Kind.valueOf(document.getString("kind")), document.getString("who")),
                Template.valueOf(document.getString("template")),
                document.getString("about"),
                instant(document.getDate("when")),
                State.valueOf(document.getString("state")),
                document.getInteger("attempts"),
                document.getDate("owedAt").toInstant(),
                instant(document.getDate("dueAt")),
                document.getString("reason"));
    }

    private static @Nullable Date date(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
