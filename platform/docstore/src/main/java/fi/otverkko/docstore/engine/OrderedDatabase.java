package fi.otverkko.docstore.engine;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import fi.otverkko.docstore.key.Key;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/// One database in the file. Each collection and each index is a map of its own, under its name; what
/// collections and indexes there are stands in two system collections, so that a start finds them again.
final class OrderedDatabase extends AbstractMongoDatabase<Key> {

    private static final String COLLECTION = "collection.";
    private static final String INDEX = "index.";

    private final MVStore store;
    private final Scans scans;
    private final Map<String, Flags> flags = new ConcurrentHashMap<>();

    OrderedDatabase(String name, MVStore store, CursorRegistry cursors, Scans scans) {
        super(name, cursors);
        this.store = store;
        this.scans = scans;
        initializeNamespacesAndIndexes();
    }

    /// The databases that have something in this file.
    static List<String> in(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(COLLECTION))
                .map(map -> map.substring(COLLECTION.length(), map.indexOf('.', COLLECTION.length())))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        var counting = command.equals("aggregate") ? Counting.of(query) : Optional.<Counting>empty();
        if (counting.isPresent()) {
            return counted(counting.get());
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    private Document counted(Counting counting) {
        var collection = resolveCollection(counting.collection(), false);
        int counted = collection == null ? 0 : collection.count(counting.filter(), 0, counting.limit());
        return counting.answer(getFullCollectionNamespace(counting.collection()), counted);
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String name, CollectionOptions options) {
        var map = mapOf(name);
        return new OrderedCollection(this, name, options, cursorRegistry, documents(map), flags(map), scans);
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            var map = mapOf(collection);
            return new IdIndex(name, documents(map), flags(map));
        }
        return index(collection, name, keys, sparse, true);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return index(collection, name, keys, sparse, false);
    }

    private Index<Key> index(String collection, String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        var map = mapOf(collection, name);
        MVMap<Key, Key> entries = store.openMap(
                map, new MVMap.Builder<Key, Key>().keyType(new Key.Type()).valueType(new Key.Type()));
        return new OrderedIndex(entries, flags(map), name, keys, sparse, unique);
    }

    private MVMap<Key, byte[]> documents(String map) {
        return store.openMap(
                map, new MVMap.Builder<Key, byte[]>().keyType(new Key.Type()).valueType(ByteArrayDataType.INSTANCE));
    }

    private Flags flags(String map) {
        return flags.computeIfAbsent(map, name -> new Flags(store, name));
    }

    private String mapOf(String collection) {
        return COLLECTION + getFullCollectionNamespace(collection);
    }

    private String mapOf(String collection, String index) {
        return INDEX + getFullCollectionNamespace(collection) + "/" + index;
    }

    @Override
    protected void dropIndex(MongoCollection<Key> collection, String index) {
        super.dropIndex(collection, index);
        var map = mapOf(collection.getCollectionName(), index);
        if (store.hasMap(map)) { // the index by _id has none of its own
            store.removeMap(map);
        }
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(mapOf(collection));
    }

    /// Not done: the maps have the name in theirs, and nobody renames a collection.
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new MongoServerException("renameCollection is not supported by the embedded document store");
    }

    @Override
    protected long getStorageSize() {
        var file = store.getFileStore();
        return file == null ? 0 : file.size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
