package fi.otverkko.platform.privacy.uselog;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// The heads that this process wrote last, the longest unused one out first. That another replica has gone on is
/// noticed when an entry cannot be inserted.
final class Heads {

    /// Some 300 bytes each.
    static final int SIZE = 10_000;

    private final LinkedHashMap<String, Head> heads = new LinkedHashMap<>(16, 0.75f, true);

    synchronized @Nullable Head get(String caseId) {
        return heads.get(caseId);
    }

    synchronized void put(Head head) {
        heads.put(head.caseId(), head);
        if (heads.size() > SIZE) {
            heads.pollFirstEntry();
        }
    }

    synchronized void forget(String caseId) {
        heads.remove(caseId);
    }
}
