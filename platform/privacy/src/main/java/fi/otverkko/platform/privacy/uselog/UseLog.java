package fi.otverkko.platform.privacy.uselog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Who used which case: a collection that is only ever added to, in one chain of hashes per case, which outlives the
/// case. Decision 0018.
///
/// Number and case are the id, so that of two replicas one takes a number and the other the next. One insert per
/// entry while no other replica writes about the same case.
public final class UseLog {

    /// The collection of the entries.
    static final String ENTRIES = "useLog";

    private static final int ATTEMPTS = 12;
    private static final int LOCKS = 256;

    private final MongoCollection<Document> documents;
    private final Clock clock;
    private final Heads heads = new Heads();
    private final List<Object> locks =
            IntStream.range(0, LOCKS).mapToObj(_ -> new Object()).toList();

    /// @param database the service's own
    public UseLog(MongoDatabase database, Clock clock) {
        this.documents = database.getCollection(ENTRIES);
        this.clock = clock;
    }

    /// Writes down a use and returns when it is stored. Call it before the answer is given, and give none if it throws.
    ///
    /// @throws IllegalStateException if other replicas were faster a dozen times in a row
    public UseEntry write(Use use) {
        synchronized (locks.get(Math.floorMod(use.caseId().hashCode(), LOCKS))) { // threads of one process queue
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                var known = heads.get(use.caseId());
                var head = known == null ? head(use.caseId()) : known;
                var entry = UseEntry.next(
                        use, head.number() + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), head.hash());
                if (insert(entry)) {
                    heads.put(new Head(use.caseId(), entry.number(), entry.hash()));
                    return entry;
                }
                heads.forget(use.caseId());
                pause(attempt);
            }
        }
        throw new IllegalStateException("The use log of case " + use.caseId() + " is written by too many at once");
    }

    /// Entries of a case in their order, also after it was erased.
    ///
    /// @param after number of the entry before the first one wanted; 0 for the beginning
    /// @throws Refusal.Conflict `use-log-damaged` if one of them is not of the shape of an entry
    public List<UseEntry> entries(String caseId, long after, int atMost) {
        return Use.isCase(caseId) ? found(chain(caseId, after), atMost) : List.of();
    }

    /// The same, of these entries only those that tell of a disclosure.
    public List<UseEntry> disclosures(String caseId, long after, int atMost) {
        return Use.isCase(caseId) ? found(and(chain(caseId, after), exists(StoredEntry.RECIPIENT)), atMost) : List.of();
    }

    private static Bson chain(String caseId, long after) {
        return and(gt("_id", UseEntry.id(caseId, after)), lt("_id", UseEntry.end(caseId)));
    }

    private List<UseEntry> found(Bson wanted, int atMost) {
        return documents
                .find(wanted)
                .sort(ascending("_id"))
                .limit(atMost)
                .map(UseLog::read)
                .into(new ArrayList<>());
    }

    private static UseEntry read(Document document) {
        return StoredEntry.read(document)
                .orElseThrow(() -> new Refusal.Conflict(
                        "use-log-damaged", StoredEntry.numberOf(String.valueOf(document.get("_id")))));
    }

    private Head head(String caseId) {
        var last = documents
                .find(and(gt("_id", UseEntry.prefix(caseId)), lt("_id", UseEntry.end(caseId))))
                .sort(descending("_id"))
                .limit(1)
                .first();
        return last == null
                ? Head.none(caseId)
                : new Head(caseId, StoredEntry.numberOf(last.getString("_id")), String.valueOf(last.get("hash")));
    }

    /// Acknowledged by the store as every write of ours: by a majority of a replica set, forced to the disk.
    private boolean insert(UseEntry entry) {
        try {
            documents.insertOne(StoredEntry.write(entry));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            heads.forget(entry.use().caseId());
            throw failure;
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, 4 + 4 * attempt));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while another replica was ahead", stopping);
        }
    }
}
