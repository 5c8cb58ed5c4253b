package fi.otverkko.docstore.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import fi.otverkko.docstore.key.Key;
import fi.otverkko.docstore.key.KeyWriter;
import fi.otverkko.docstore.key.Values;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// The index by `_id`: the documents themselves, which lie in the order of their ids.
final class IdIndex extends Index<Key> implements Source {

    private final MVMap<Key, byte[]> documents;
    private final Flags flags;

    IdIndex(String name, MVMap<Key, byte[]> documents, Flags flags) {
        super(name, List.of(new IndexKey("_id", true)), false);
        this.documents = documents;
        this.flags = flags;
    }

    static Key place(Document document) {
        return KeyWriter.of(document.get("_id"));
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        var place = place(document);
        return documents.containsKey(place) ? place : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        if (getPosition(document) != null) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
        }
    }

    @Override
    public void add(Document document, Key place, MongoCollection<Key> collection) {
        flags.see(List.of(Values.at(document, "_id")));
    }

    @Override
    public @Nullable Key remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {}

    @Override
    public void updateInPlace(Document before, Document after, Key place, MongoCollection<Key> collection) {}

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void drop() {
        flags.forget();
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return 0;
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
        return List.of("_id");
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public boolean partial() {
        return false;
    }

    @Override
    public boolean reliable() {
        return !flags.odd();
    }

    @Override
    public MVMap<Key, byte[]> entries() {
        return documents;
    }

    @Override
    public Key place(Key entry, Object value) {
        return entry;
    }
}
