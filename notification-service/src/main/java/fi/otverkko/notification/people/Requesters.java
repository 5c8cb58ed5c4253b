package fi.otverkko.notification.people;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Who asked for which consultation, in the collection `requesters`. Ids and the reference code only.
@Repository
class Requesters {

    private final MongoCollection<Document> documents;

    Requesters(MongoDatabase database) {
        this.documents = database.getCollection("requesters");
        documents.createIndex(ascending("at"));
    }

    /// Remembering the same again changes nothing but the day from which it may be forgotten.
    void remember(String consultationId, Requester requester, Instant at) {
        documents.updateOne(
                eq("_id", consultationId),
                combine(
                        set("subject", requester.subject()),
                        set("reference", requester.reference()),
                        set("at", Date.from(at))),
                new UpdateOptions().upsert(true));
    }

    Optional<Requester> find(String consultationId) {
        return Optional.ofNullable(documents.find(eq("_id", consultationId)).first())
                .map(found -> new Requester(found.getString("subject"), found.getString("reference")));
    }

    /// Forgets those not spoken of since.
    ///
    /// @return how many were forgotten
    long forgetBefore(Instant time) {
        return documents.deleteMany(lt("at", Date.from(time))).getDeletedCount();
    }
}
