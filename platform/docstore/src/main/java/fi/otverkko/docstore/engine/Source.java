package fi.otverkko.docstore.engine;

import fi.otverkko.docstore.key.Key;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// Entries in an order, each of which leads to a document: an index, or the documents themselves by their
/// ids.
interface Source {

    /// An entry, and the place of the document it leads to.
    record Hit(Key entry, Key place) {}

    /// A stretch of entries.
    ///
    /// @param from   inclusive
    /// @param to     exclusive; null for all that follow
    /// @param prefix how many bytes all entries of the stretch have in common
    record Range(Key from, @Nullable Key to, int prefix) {

        static final Range ALL = new Range(Key.FIRST, null, 0);

        boolean empty() {
            return to != null && from.compareTo(to) >= 0;
        }
    }

    /// The fields whose values make an entry, in their order. The last is always `_id`.
    List<String> fields();

    /// Whether a document may have several entries, because it has, or some document once had, a list there.
    boolean many();

    /// Whether documents that have none of the fields have no entry.
    boolean partial();

    /// Whether all values are such that the order of the entries is that of a sort.
    boolean reliable();

    /// The entries, by their keys.
    MVMap<Key, ?> entries();

    /// The place of the document to which an entry leads.
    Key place(Key entry, Object value);

    default Stream<Hit> walk(Range range, boolean down) {
        return down
                ? walk(range, entries().cursor(range.to(), range.from(), true))
                : walk(range, entries().cursor(range.from(), range.to(), false));
    }

    private <V> Stream<Hit> walk(Range range, Cursor<Key, V> cursor) {
        var hits = new Iterator<Hit>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Hit next() {
                var entry = cursor.next();
                return new Hit(entry, place(entry, cursor.getValue()));
            }
        };
        var to = range.to();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(hits, Spliterator.ORDERED), false)
                .filter(hit -> to == null || hit.entry().compareTo(to) < 0); // the cursor includes it
    }

    default long count(Range range) {
        var to = range.to();
        return (to == null ? entries().sizeAsLong() : rank(to)) - rank(range.from());
    }

    private long rank(Key key) {
        long index = entries().getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }
}
