package fi.otverkko.platform.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;

/// Which replicas are there, which KEKs each of them holds, and which one of them is at it.
final class KekHolders {

    private static final String LEASE = "kek-lease";

    /// Wrapping a million keys takes half an hour.
    private static final Duration LEASE_LIFE = Duration.ofHours(2);

    private final String self = UUID.randomUUID().toString();
    private final MongoCollection<Document> holders;
    private final MongoCollection<Document> leases;
    private final Duration patience;

    /// @param database where the wrapped keys live
    /// @param patience after so long without a word a replica is gone
    KekHolders(MongoDatabase database, Duration patience) {
        this.holders = database.getCollection("kekHolders");
        this.leases = database.getCollection("kekLease");
        this.patience = patience;
    }

    /// Says what this replica holds, and forgets the replicas that are gone.
    void note(Kek kek, Instant now) {
        holders.updateOne(
                eq("_id", self),
                combine(set("keys", kek.ids()), set("at", Date.from(now))),
                new UpdateOptions().upsert(true));
        holders.deleteMany(lt("at", Date.from(now.minus(patience))));
    }

    /// How many replicas do not hold this KEK, as far as they said.
    long without(int id) {
        return holders.find().into(new ArrayList<>()).stream()
                .filter(holder -> !holder.getList("keys", Integer.class).contains(id))
                .count();
    }

    /// Whether this replica may begin. Ends by itself after two hours.
    boolean take(Instant now) {
        try {
            leases.insertOne(new Document("_id", LEASE).append("until", Date.from(Instant.EPOCH)));
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
        return leases.updateOne(
                                and(eq("_id", LEASE), lte("until", Date.from(now))),
                                combine(set("until", Date.from(now.plus(LEASE_LIFE))), set("by", self)))
                        .getModifiedCount()
                == 1;
    }

    void giveBack() {
        leases.updateOne(and(eq("_id", LEASE), eq("by", self)), set("until", Date.from(Instant.EPOCH)));
    }
}
