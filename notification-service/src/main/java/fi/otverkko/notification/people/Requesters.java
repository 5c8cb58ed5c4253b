package fi.otverkko.notification.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Who asked for which consultation, in the collection `requesters`. Ids and the reference code only; of an erased
/// consultation its id and since when, so that nothing that comes late is remembered again.
@Repository
class Requesters {

    private final MongoCollection<Document> documents;

    Requesters(MongoDatabase database) {
        this.documents = database.getCollection("requesters");
        documents.createIndex(ascending("at"));
        documents.createIndex(ascending("erasedAt"), new IndexOptions().sparse(true));
    }

    /// Remembering the same again changes nothing but the day from which it may be forgotten.
    void remember(String consultationId, Requester requester, Instant at) {
        try {
            documents.updateOne(
                    and(eq("_id", consultationId), exists("erasedAt", false)),
                    combine(
                            set("subject", requester.subject()),
                            set("reference", requester.reference()),
                            set("at", Date.from(at))),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            } // it is erased, or another replica has just remembered the same
        }
    }

    /// Forgets who asked, for good.
    void erase(String consultationId, Instant at) {
        documents.updateOne(
                eq("_id", consultationId),
                combine(unset("subject"), unset("reference"), unset("at"), set("erasedAt", Date.from(at))),
                new UpdateOptions().upsert(true));
    }

    boolean erased(String consultationId) {
        return documents
                        .find(and(eq("_id", consultationId), exists("erasedAt")))
                        .first()
                != null;
    }

    Optional<Requester> find(String consultationId) {
        return Optional.ofNullable(documents
                        .find(and(eq("_id", consultationId), exists("erasedAt", false)))
                        .first())
                .map(found -> new Requester(found.getString("subject"), found.getString("reference")));
    }

    /// Forgets those not spoken of since.
    ///
    /// @return how many were forgotten
    long forgetBefore(Instant time) {
        return documents.deleteMany(lt("at", Date.from(time))).getDeletedCount();
    }

    /// Removes the marks of consultations erased earlier than that.
    void forgetErasedBefore(Instant time) {
        documents.deleteMany(lt("erasedAt", Date.from(time)));
    }
}
