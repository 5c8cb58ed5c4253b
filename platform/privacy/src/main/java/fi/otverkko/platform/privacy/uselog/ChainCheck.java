package fi.otverkko.platform.privacy.uselog;

import fi.otverkko.platform.privacy.uselog.LogFinding.Kind;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Follows chains from entry to entry. Remembers the last one only.
final class ChainCheck {

    private final Findings findings;
    private String caseId = "";
    private long number;
    private @Nullable String hash;

    ChainCheck(Findings findings) {
        this.findings = findings;
    }

    /// Goes on after an entry that was checked before.
    ///
    /// @param known the entry; null if it is gone meanwhile
    void after(String id, @Nullable Document known) {
        int slash = id.lastIndexOf('/');
        caseId = slash < 0 ? id : id.substring(0, slash);
        number = StoredEntry.numberOf(id);
        hash = known == null ? null : String.valueOf(known.get("hash"));
    }

    /// Checks the entry that comes next by its id.
    void next(Document document) {
        findings.entries++;
        if (!StoredEntry.caseOf(document).equals(caseId)) {
            caseId = StoredEntry.caseOf(document);
            number = 0;
            hash = Canonical.GENESIS;
        }
        var id = String.valueOf(document.get("_id"));
        long here = StoredEntry.numberOf(id);
        if (here <= number || !id.equals(UseEntry.id(caseId, here))) {
            findings.add(Kind.ALTERED, caseId, here);
            return;
        }
        if (here > number + 1) {
            findings.add(Kind.REMOVED, caseId, number + 1);
            hash = null; // nothing to compare with
        }
        content(document, here);
        number = here;
        hash = String.valueOf(document.get("hash"));
    }

    private void content(Document document, long here) {
        var entry = StoredEntry.read(document).orElse(null);
        if (entry == null || !entry.isUnaltered()) {
            findings.add(Kind.ALTERED, caseId, here);
        } else if (entry.number() != here || (hash != null && !entry.previous().equals(hash))) {
            findings.add(Kind.MISPLACED, caseId, here);
        }
    }
}
