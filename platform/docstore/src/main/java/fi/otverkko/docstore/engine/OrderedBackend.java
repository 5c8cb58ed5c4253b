package fi.otverkko.docstore.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import org.h2.mvstore.MVStore;

/// All databases of one MVStore. Knows nothing of commits, nor of who may work beside whom.
public class OrderedBackend extends AbstractMongoBackend {

    private final MVStore store;
    private final Scans scans = new Scans();

    protected OrderedBackend(MVStore store) {
        this.store = store;
    }

    /// Finds again what is in the store. Before any command.
    protected final void open() {
        OrderedDatabase.in(store).forEach(this::resolveDatabase);
    }

    /// The queries until now that no index could help.
    public final Scans scans() {
        return scans;
    }

    @Override
    protected final MongoDatabase openOrCreateDatabase(String name) {
        return new OrderedDatabase(name, store, getCursorRegistry(), scans);
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }
}
