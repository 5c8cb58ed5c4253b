package fi.otverkko.platform.privacy;

import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.function.Supplier;

/// Opened data keys, for a short time, and the longest unused one out first.
final class KeyCache {

    private record Entry(Aead key, Instant until) {}

    private final Clock clock;
    private final Duration life;
    private final int size;
    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long forgotten;

    KeyCache(Clock clock, Duration life, int size) {
        this.clock = clock;
        this.life = life;
        this.size = size;
    }

    /// The key, from here or from `load`. A key that was forgotten while it was being loaded is not kept.
    Aead get(String caseId, Supplier<Aead> load) {
        long seen;
        synchronized (this) {
            var entry = entries.get(caseId);
            if (entry != null && clock.instant().isBefore(entry.until())) {
                return entry.key();
            }
            seen = forgotten;
        }
        var key = load.get();
        synchronized (this) {
            if (seen == forgotten) {
                entries.put(caseId, new Entry(key, clock.instant().plus(life)));
                while (entries.size() > size) {
                    entries.pollFirstEntry();
                }
            }
        }
        return key;
    }

    synchronized void forget(String caseId) {
        forgotten++;
        entries.remove(caseId);
    }

    synchronized int size() {
        return entries.size();
    }
}
