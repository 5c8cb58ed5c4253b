package fi.otverkko.platform.privacy.uselog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Signs the heads of all chains once a day: those that went on since the last root are noted, and the new root is
/// signed over them and over the root before, and so over all. Decision 0018.
///
/// Several replicas may be at it: each notes heads under a run of its own, and the one that inserts the root makes its
/// own run count. It goes through the chains by their ids, so that an entry with a wrong time is not missed.
public final class LogRoots {

    /// At least so long after the last root comes the next.
    static final Duration BETWEEN = Duration.ofHours(23);

    /// A run that takes longer is given up: what it noted may be cleared away with the next root.
    private static final Duration LONGEST = Duration.ofHours(6);

    private static final int BATCH = 500;

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> roots;
    private final LogKey key;
    private final Clock clock;

    /// @param database where the [UseLog] is
    public LogRoots(MongoDatabase database, LogKey key, Clock clock) {
        this.entries = database.getCollection(UseLog.ENTRIES);
        this.heads = database.getCollection(StoredRoot.HEADS);
        this.roots = database.getCollection(StoredRoot.ROOTS);
        this.key = key;
        this.clock = clock;
        heads.createIndex(ascending("case", "root"));
    }

    /// Makes the next root unless the last one is younger than a day.
    ///
    /// @return the root; empty if none was due, or another replica made it
    /// @throws IllegalStateException if it took too long, or the last root is not of its shape
    public Optional<LogRoot> signIfDue() {
        var stored = roots.find().sort(descending("_id")).limit(1).first();
        var last = stored == null
                ? null
                : StoredRoot.read(stored)
                        .orElseThrow(() -> new IllegalStateException("The last root of the use log is misshapen"));
        return last != null && clock.instant().isBefore(last.at().plus(BETWEEN)) ? Optional.empty() : sign(last);
    }

    private Optional<LogRoot> sign(@Nullable LogRoot last) {
        if (last != null) {
            clear(last);
        }
        long number = last == null ? 1 : last.number() + 1;
        var run = UUID.randomUUID().toString();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var hash = LogRoot.overHeads();
        var batch = new ArrayList<Document>();
        long count = 0;
        for (var head = after(""); head != null; head = after(UseEntry.end(head.caseId()))) {
            if (clock.instant().isAfter(at.plus(LONGEST))) {
                throw new IllegalStateException("The root of the use log took too long");
            }
            if (!head.hash().equals(signed(head.caseId(), number))) {
                LogRoot.add(hash, head);
                count++;
                batch.add(StoredRoot.write(head, number, run));
                flush(batch, BATCH);
            }
        }
        flush(batch, 1);
        var previous = last == null ? Canonical.GENESIS : last.hash();
        var root = LogRoot.next(number, at, run, count, hash.hash(), previous);
        if (insert(root)) {
            return Optional.of(root);
        }
        heads.deleteMany(and(eq("run", run), gte("_id", StoredRoot.prefix(number, run)), lt("_id", end(number))));
        return Optional.empty();
    }

    /// Removes what runs noted that did not become this root.
    private void clear(LogRoot root) {
        heads.deleteMany(
                and(ne("run", root.run()), gte("_id", UseEntry.padded(root.number())), lt("_id", end(root.number()))));
    }

    private static String end(long root) {
        return UseEntry.end(UseEntry.padded(root));
    }

    /// The head of the first chain from an id on; two questions per chain.
    private @Nullable Head after(String id) {
        var first = entries.find(gte("_id", id)).sort(ascending("_id")).limit(1).first();
        if (first == null) {
            return null;
        }
        var caseId = StoredEntry.caseOf(first);
        var last = entries.find(and(gt("_id", UseEntry.prefix(caseId)), lt("_id", UseEntry.end(caseId))))
                .sort(descending("_id"))
                .limit(1)
                .first();
        var head = last == null ? first : last;
        return new Head(
                caseId, StoredEntry.numberOf(String.valueOf(head.get("_id"))), String.valueOf(head.get("hash")));
    }

    /// The hash that the roots before this one know as the head of a chain.
    private @Nullable String signed(String caseId, long root) {
        var known = heads.find(and(eq("case", caseId), lt("root", root)))
                .sort(descending("root"))
                .limit(1)
                .first();
        return known == null ? null : StoredRoot.head(known).hash();
    }

    private void flush(List<Document> batch, int from) {
        if (batch.size() >= from) {
            heads.insertMany(batch);
            batch.clear();
        }
    }

    private boolean insert(LogRoot root) {
        try {
            roots.insertOne(StoredRoot.write(root, key.sign(root.hash())));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }
}
