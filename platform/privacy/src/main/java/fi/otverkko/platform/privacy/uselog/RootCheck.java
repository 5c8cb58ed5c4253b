package fi.otverkko.platform.privacy.uselog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fi.otverkko.platform.privacy.uselog.LogFinding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Follows the roots, and looks for each head that was signed among the entries.
final class RootCheck {

    private static final int BATCH = 200;

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> heads;
    private final LogKey key;
    private final Findings findings;
    private long number;
    private @Nullable String hash = Canonical.GENESIS;

    RootCheck(MongoDatabase database, LogKey key, Findings findings) {
        this.entries = database.getCollection(UseLog.ENTRIES);
        this.heads = database.getCollection(StoredRoot.HEADS);
        this.key = key;
        this.findings = findings;
    }

    /// Goes on after a root that was checked before.
    ///
    /// @param known the root; null if it is gone meanwhile
    void after(long checked, @Nullable Document known) {
        number = checked;
        hash = known == null ? null : String.valueOf(known.get("hash"));
    }

    /// Checks the root that comes next.
    ///
    /// @return its number
    long next(Document document) {
        findings.roots++;
        long here = document.get("_id") instanceof Long whole ? whole : number + 1; // no root of ours
        if (here != number + 1) {
            findings.root(Kind.ROOT_REMOVED, number + 1);
            hash = null;
        }
        var root = StoredRoot.read(document).orElse(null);
        if (root == null
                || !root.isUnaltered()
                || (hash != null && !root.previous().equals(hash))
                || !key.verifies(root.hash(), StoredRoot.signature(document))) {
            findings.root(Kind.ROOT_FORGED, here);
        }
        if (root != null) {
            heads(root);
        }
        number = here;
        hash = String.valueOf(document.get("hash"));
        return here;
    }

    private void heads(LogRoot root) {
        var over = LogRoot.overHeads();
        long count = 0;
        var prefix = StoredRoot.prefix(root.number(), root.run());
        var after = prefix;
        List<Document> page;
        do {
            page = heads.find(and(gt("_id", after), lt("_id", UseEntry.end(prefix.substring(0, prefix.length() - 1)))))
                    .sort(ascending("_id"))
                    .limit(BATCH)
                    .into(new ArrayList<>());
            var signed = page.stream().map(StoredRoot::head).toList();
            signed.forEach(head -> LogRoot.add(over, head));
            compare(signed);
            count += page.size();
            after = page.isEmpty() ? after : String.valueOf(page.getLast().get("_id"));
        } while (page.size() == BATCH);
        findings.heads += count;
        if (count != root.heads() || !over.hash().equals(root.headsHash())) {
            findings.root(Kind.HEADS_ALTERED, root.number());
        }
    }

    private void compare(List<Head> signed) {
        var ids = signed.stream()
                .map(head -> UseEntry.id(head.caseId(), head.number()))
                .toList();
        var hashes = new HashMap<String, String>();
        entries.find(in("_id", ids))
                .forEach(entry -> hashes.put(String.valueOf(entry.get("_id")), String.valueOf(entry.get("hash"))));
        for (var head : signed) {
            var found = hashes.get(UseEntry.id(head.caseId(), head.number()));
            if (found == null) {
                missing(head);
            } else if (!found.equals(head.hash())) {
                findings.add(Kind.REWRITTEN, head.caseId(), head.number());
            }
        }
    }

    private void missing(Head head) {
        boolean something =
                entries.find(and(gt("_id", UseEntry.prefix(head.caseId())), lt("_id", UseEntry.end(head.caseId()))))
                                .limit(1)
                                .first()
                        != null;
        findings.add(something ? Kind.REMOVED : Kind.CHAIN_REMOVED, head.caseId(), something ? head.number() : 0);
    }
}
