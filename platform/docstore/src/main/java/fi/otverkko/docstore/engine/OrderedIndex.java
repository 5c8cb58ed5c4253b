package fi.otverkko.docstore.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import fi.otverkko.docstore.key.Key;
import fi.otverkko.docstore.key.KeyWriter;
import fi.otverkko.docstore.key.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A secondary index, unique or not. An entry is the values of the fields and then the id, so that equal
/// values lie together in the order of their ids; it leads to the place of its document. Whether a field is
/// declared ascending or descending makes no difference: entries are walked both ways.
final class OrderedIndex extends Index<Key> implements Source {

    private static final Pattern POSITION = Pattern.compile("(.*\\.)?[0-9]+(\\..*)?");

    private final MVMap<Key, Key> entries;
    private final Flags flags;
    private final boolean unique;
    private final List<String[]> paths;
    private final List<String> fields;

    OrderedIndex(
            MVMap<Key, Key> entries, Flags flags, String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.entries = entries;
        this.flags = flags;
        this.unique = unique;
        var before =
                keys().stream().takeWhile(key -> unique || !key.equals("_id")).toList();
        this.paths = before.stream().map(key -> key.split("\\.", -1)).toList();
        this.fields = Stream.concat(before.stream().takeWhile(key -> !key.equals("_id")), Stream.of("_id"))
                .toList();
    }

    /// All beginnings of this document's entries, each with the values it says.
    private Map<Key, List<@Nullable Object>> beginnings(Document document) {
        var columns = paths.stream().map(path -> Values.at(document, path)).toList();
        if (isSparse() && columns.stream().noneMatch(Values::present)) {
            return Map.of();
        }
        flags.see(columns);
        var rows = List.<List<@Nullable Object>>of(List.of());
        for (var column : columns) {
            var longer = new ArrayList<List<@Nullable Object>>();
            for (var row : rows) {
                for (var value : column.all()) {
                    var next = new ArrayList<>(row);
                    next.add(value);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        var beginnings = new TreeMap<Key, List<@Nullable Object>>();
        for (var row : rows) {
            var key = new KeyWriter();
            row.forEach(key::value);
            beginnings.putIfAbsent(key.key(), row);
        }
        return beginnings;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (unique) {
            var place = IdIndex.place(document);
            for (var beginning : beginnings(document).entrySet()) {
                var key = beginning.getKey();
                var entry = entries.ceilingKey(key);
                if (entry != null && entry.startsWith(key) && !entry.equals(key.then(place))) {
                    throw new DuplicateKeyError(this, collection, getKeys(), shown(beginning.getValue()));
                }
            }
        }
    }

    private static KeyValue shown(List<@Nullable Object> values) {
        return new KeyValue(values.stream()
                .map(value -> value instanceof KeyWriter.Empty ? List.of() : Missing.ofNullable(value))
                .toList());
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
        checkAdd(after, collection);
    }

    @Override
    public void add(Document document, Key place, MongoCollection<Key> collection) {
        checkAdd(document, collection); // when the index is made, what is unique shows only here
        beginnings(document).keySet().forEach(beginning -> entries.put(beginning.then(place), place));
    }

    @Override
    public @Nullable Key remove(Document document) {
        var place = IdIndex.place(document);
        beginnings(document).keySet().forEach(beginning -> entries.remove(beginning.then(place)));
        return place;
    }

    @Override
    public void updateInPlace(Document before, Document after, Key place, MongoCollection<Key> collection) {
        var old = beginnings(before).keySet();
        var fresh = beginnings(after).keySet();
        old.stream().filter(key -> !fresh.contains(key)).forEach(key -> entries.remove(key.then(place)));
        fresh.stream().filter(key -> !old.contains(key)).forEach(key -> entries.put(key.then(place), place));
    }

    /// Not asked: the index by `_id` knows.
    @Override
    public @Nullable Key getPosition(Document document) {
        return null;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && unique == other.isUnique();
    }

    @Override
    public void drop() {
        entries.clear();
        flags.forget();
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public boolean canHandle(Document query) {
        return false; // ways are chosen by the planner
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public boolean many() {
        return flags.many();
    }

    @Override
    public boolean partial() {
        return isSparse();
    }

    @Override
    public boolean reliable() {
        return !flags.odd()
                && fields.size() > 1
                && keys().stream().noneMatch(key -> POSITION.matcher(key).matches());
    }

    @Override
    public MVMap<Key, Key> entries() {
        return entries;
    }

    @Override
    public Key place(Key entry, Object value) {
        return (Key) value;
    }
}
