package fi.otverkko.docstore.engine;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import fi.otverkko.docstore.engine.Planner.Order;
import fi.otverkko.docstore.engine.Source.Range;
import fi.otverkko.docstore.key.Key;
import fi.otverkko.docstore.key.KeyWriter;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// The documents of one collection, as BSON under their ids; so each one that is read is a copy, and nobody
/// changes it under its reader.
///
/// The library says what matches and how things change; here is only how documents are found. It expects
/// to be called by one writer, or by any number of readers, at a time.
final class OrderedCollection extends AbstractMongoCollection<Key> {

    private static final Document EVERYTHING = new Document();

    private final MVMap<Key, byte[]> documents;
    private final IdIndex ids;
    private final Scans scans;

    OrderedCollection(
            OrderedDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Key, byte[]> documents,
            Flags flags,
            Scans scans) {
        super(database, name, options, cursors);
        this.documents = documents;
        this.ids = new IdIndex("_id_", documents, flags);
        this.scans = scans;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document sort, int skip, int limit, int batch, @Nullable Document projection) {
        if (sort != null && sort.containsKey("$natural")) {
            var all = new Plan.Walk(ids, List.of(Range.ALL), true, isNaturalDescending(sort), false, false, count());
            return answer(all, query, null, skip, limit, batch, projection);
        }
        var order = Order.of(sort);
        var planner = planner();
        var plan = planner.plan(query, order, most(skip, limit));
        boolean page = plan.ordered() && !order.isNone() && limit > 0;
        if (!planner.helped()
                && !query.isEmpty()
                && !page
                && !getCollectionName().startsWith("system.")) {
            scans.note(getFullName(), query, sort);
        }
        return answer(plan, query, plan.ordered() ? null : sort, skip, limit, batch, projection);
    }

    private Planner planner() {
        return new Planner(
                ids,
                getIndexes().stream()
                        .filter(OrderedIndex.class::isInstance)
                        .map(OrderedIndex.class::cast)
                        .toList());
    }

    /// Without a look at the documents, if an index can tell.
    ///
    /// @param query null for all
    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        return counted(query == null ? EVERYTHING : query, skip, limit);
    }

    private int counted(Document query, int skip, int limit) {
        int most = most(skip, limit);
        var planner = planner();
        long there = query.isEmpty()
                ? count()
                : planner.count(query).orElseGet(() -> {
                    var matching = matching(planner.plan(query, Order.NONE, most), query);
                    return (most > 0 ? matching.limit(most) : matching).count();
                });
        return (int) Math.max(0, (most > 0 ? Math.min(most, there) : there) - skip);
    }

    /// @param sort null if they come in order
    private QueryResult answer(
            Plan plan,
            Document query,
            @Nullable Document sort,
            int skip,
            int limit,
            int batch,
            @Nullable Document projection) {
        var found = matching(plan, query);
        var ordered = sort == null || sort.isEmpty() ? found : Sorted.by(sort, found, most(skip, limit));
        return matchDocumentsFromStream(EVERYTHING, ordered, skip, limit, batch, null, projection);
    }

    private Stream<Document> matching(Plan plan, Document query) {
        return plan.places()
                .map(documents::get)
                .filter(Objects::nonNull)
                .map(OrderedCollection::read)
                .filter(document -> documentMatchesQuery(document, query));
    }

    private static int most(int skip, int limit) {
        return limit > 0 ? skip + limit : 0;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document sort, int skip, int limit, int batch, @Nullable Document projection) {
        return queryDocuments(query, sort, skip, limit, batch, projection);
    }

    @Override
    public void addIndex(Index<Key> index) {
        try {
            super.addIndex(index);
        } catch (IndexBuildFailedException failure) {
            index.drop(); // what was entered before the entry that is there twice
            throw failure;
        }
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        var name = getIdField();
        var key = KeyWriter.of(name == null ? UUID.randomUUID() : document.get(name));
        documents.put(key, write(document));
        return key;
    }

    @Override
    protected void handleUpdate(Key place, Document before, Document after) {
        documents.put(place, write(after));
    }

    @Override
    protected void removeDocument(Key place) {
        documents.remove(place);
    }

    @Override
    protected Document getDocument(Key place) {
        return read(Objects.requireNonNull(documents.get(place)));
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return ids.walk(Range.ALL, false).map(hit -> new DocumentWithPosition<>(getDocument(hit.place()), hit.place()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    /// Sizes are not kept: it would take each document's encoding once more.
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {}

    @Override
    protected int getDataSize() {
        return 0;
    }

    private static byte[] write(Document document) {
        var buffer = Unpooled.buffer(512);
        try {
            BsonEncoder.encodeDocument(document, buffer);
            var bytes = new byte[buffer.readableBytes()];
            buffer.readBytes(bytes);
            return bytes;
        } finally {
            buffer.release();
        }
    }

    private static Document read(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
