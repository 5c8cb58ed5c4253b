package fi.otverkko.docstore.engine;

import fi.otverkko.docstore.key.KeyWriter;
import fi.otverkko.docstore.key.Values;
import java.util.Collection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// What was ever seen in the entries of one map, kept in the same file: a list, or a value that keys do not
/// sort exactly. Never taken back, as MongoDB does not take back that an index has met a list.
final class Flags {

    private static final String MAP = "engine.flags";

    private final MVMap<String, Integer> kept;
    private final String map;
    private boolean many;
    private boolean odd;

    Flags(MVStore store, String map) {
        this.kept = store.openMap(MAP);
        this.map = map;
        int bits = kept.getOrDefault(map, 0);
        this.many = (bits & 1) != 0;
        this.odd = (bits & 2) != 0;
    }

    boolean many() {
        return many;
    }

    boolean odd() {
        return odd;
    }

    void see(Collection<Values> fields) {
        boolean lists = fields.stream().anyMatch(Values::many);
        boolean strange = fields.stream().filter(Values::many).count() > 1
                || fields.stream()
                        .anyMatch(field -> field.odd() || field.all().stream().anyMatch(Flags::isOdd));
        if ((lists && !many) || (strange && !odd)) {
            many |= lists;
            odd |= strange;
            kept.put(map, (many ? 1 : 0) + (odd ? 2 : 0));
        }
    }

    private static boolean isOdd(@Nullable Object value) {
        return new KeyWriter().value(value).odd();
    }

    void forget() {
        many = false;
        odd = false;
        kept.remove(map);
    }
}
