package fi.otverkko.platform.privacy.uselog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.platform.privacy.uselog.LogFinding.Kind;
import fi.otverkko.platform.privacy.uselog.LogReport.Place;
import fi.otverkko.platform.privacy.uselog.LogReport.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Finds what was done to the use log: altered, removed and moved entries, chains that are gone, forged roots.
///
/// It asks for pages by id and remembers the last entry only, however large the log is. What happened to entries that
/// are younger than the newest root is found as far as their chains show it: their removal from the end does not.
public final class UseLogCheck {

    /// The newest root may be so old.
    static final Duration OVERDUE = Duration.ofDays(3);

    private static final int BATCH = 500;

    private final MongoDatabase database;
    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> roots;
    private final LogKey key;
    private final Clock clock;
    private final int atOnce;

    /// @param database where the [UseLog] is
    /// @param atOnce   after so many roots, heads and entries a part ends; the heads of one root stay together
    public UseLogCheck(MongoDatabase database, LogKey key, Clock clock, int atOnce) {
        this.database = database;
        this.entries = database.getCollection(UseLog.ENTRIES);
        this.roots = database.getCollection(StoredRoot.ROOTS);
        this.key = key;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /// Checks one part of everything; [LogReport#next] tells where to go on.
    public LogReport check(Place from) {
        var findings = new Findings();
        var next = from.stage() == Stage.ROOTS ? roots(from.after(), findings) : from;
        if (next.stage() == Stage.ENTRIES && findings.looked() < atOnce) {
            return report(findings, entries(next.after(), findings));
        }
        return report(findings, next);
    }

    /// Checks the chain of one case, from end to end. Whether it was cut off or is gone, the check of everything knows.
    public LogReport check(String caseId) {
        var findings = new Findings();
        var chain = new ChainCheck(findings);
        var after = UseEntry.prefix(caseId);
        List<Document> page;
        do {
            page = page(entries, and(gt("_id", after), lt("_id", UseEntry.end(caseId))));
            page.forEach(chain::next);
            after = page.isEmpty() ? after : page.getLast().getString("_id");
        } while (page.size() == BATCH);
        return report(findings, null);
    }

    private Place roots(String checked, Findings findings) {
        var check = new RootCheck(database, key, findings);
        long number = checked.isEmpty() ? 0 : Long.parseLong(checked);
        if (number > 0) {
            check.after(number, roots.find(eq("_id", number)).first());
        }
        while (findings.looked() < atOnce) {
            var root = roots.find(gt("_id", number))
                    .sort(ascending("_id"))
                    .limit(1)
                    .first();
            if (root == null) {
                overdue(findings);
                return new Place(Stage.ENTRIES, "");
            }
            number = check.next(root);
        }
        return new Place(Stage.ROOTS, Long.toString(number));
    }

    private @Nullable Place entries(String checked, Findings findings) {
        var chain = new ChainCheck(findings);
        if (!checked.isEmpty()) {
            chain.after(checked, entries.find(eq("_id", checked)).first());
        }
        var after = checked;
        while (findings.looked() < atOnce) {
            var page = page(entries, gt("_id", after));
            page.forEach(chain::next);
            if (page.size() < BATCH) {
                return null;
            }
            after = page.getLast().getString("_id");
        }
        return new Place(Stage.ENTRIES, after);
    }

    /// A log with entries has a root soon.
    private void overdue(Findings findings) {
        var newest = newest();
        var first = entries.find().sort(ascending("_id")).limit(1).first();
        var since = newest != null
                ? newest.at()
                : first != null && first.get("at") instanceof Date at ? at.toInstant() : clock.instant();
        if (clock.instant().isAfter(since.plus(OVERDUE))) {
            findings.root(Kind.ROOT_OVERDUE, newest == null ? 0 : newest.number());
        }
    }

    private @Nullable LogRoot newest() {
        var newest = roots.find().sort(descending("_id")).limit(1).first();
        return newest == null ? null : StoredRoot.read(newest).orElse(null);
    }

    private LogReport report(Findings findings, @Nullable Place next) {
        return new LogReport(
                findings.roots, findings.heads, findings.entries, findings.named(), findings.more(), newest(), next);
    }

    private static List<Document> page(MongoCollection<Document> documents, Bson filter) {
        return documents.find(filter).sort(ascending("_id")).limit(BATCH).into(new ArrayList<>());
    }
}
