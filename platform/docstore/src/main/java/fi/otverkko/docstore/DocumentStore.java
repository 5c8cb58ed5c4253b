package fi.otverkko.docstore;

import de.bwaldvogel.mongo.MongoServer;
import fi.otverkko.docstore.engine.OrderedBackend;
import java.net.InetSocketAddress;
import java.util.List;

/// One running document store, reached over TCP like any other. It is not MongoDB:
/// `platform/docstore/README.md` says what it can and cannot do.
public final class DocumentStore implements AutoCloseable {

    private static final int NOT_STARTED = 2;
    private static final int COMMIT_FAILED = 3;

    /// Commands that come in on one thread wait for one another, also while a commit is awaited: so there
    /// are enough threads that few connections share one.
    private static final int THREADS = 32;

    private final OrderedBackend backend;
    private final MongoServer server;
    private final InetSocketAddress address;

    private DocumentStore(OrderedBackend backend, String host, int port, int threads) {
        this.backend = backend;
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(host, port), 1, threads);
        this.address = server.getLocalAddress();
    }

    /// A store that forgets everything when it is closed, on a free port of the loopback interface. For
    /// tests: each gets its own.
    public static DocumentStore inMemory() {
        return new DocumentStore(new ForgetfulBackend(), "127.0.0.1", 0, 4);
    }

    /// The durable form, in this process.
    ///
    /// @throws CannotStart if file or port cannot be had
    static DocumentStore open(Options options) {
        var store = StoreFile.open(options.file(), options.compress());
        return serve(new DurableBackend(store, options.fsync(), DocumentStore::failStop), options);
    }

    static DocumentStore serve(DurableBackend backend, Options options) {
        try {
            return new DocumentStore(backend, options.host(), options.port(), THREADS);
        } catch (Exception failure) { // netty also throws checked ones, undeclared
            backend.close();
            throw new CannotStart(
                    "Port " + options.port() + " of " + options.host() + " cannot be had: " + failure.getMessage(),
                    failure);
        }
    }

    /// Where it listens, as a client wants it: `mongodb://127.0.0.1:<port>`.
    public String uri() {
        return "mongodb://" + address.getHostString() + ":" + address.getPort();
    }

    /// The shapes of the queries until now that looked at a whole collection for want of an index, as
    /// `database.collection [fields] sorted by [fields]`. A walk along an index that ends with a full page is none.
    public List<String> scans() {
        return backend.scans().shapes();
    }

    /// Stops serving at once. What was acknowledged is kept, unless the store is in memory.
    @Override
    public void close() {
        server.shutdownNow();
    }

    /// Ends the process on the spot, so that nobody gets an answer that the disk does not bear out. What
    /// is in the file stays; the next start goes on from there.
    static void failStop(Throwable failure) {
        System.err.println("Document store: a commit failed, stopping at once");
        for (Throwable why = failure; why != null; why = why.getCause()) {
            System.err.println("  " + why);
        }
        Runtime.getRuntime().halt(COMMIT_FAILED);
    }

    /// Serves until it is told to stop. Prints its address and then `ready`.
    public static void main(String... arguments) {
        try {
            var options = Options.parse(arguments);
            var store = open(options);
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop"));
            if (!store.address.getAddress().isLoopbackAddress()) {
                System.err.println("Document store: there is no log-in; whoever reaches " + store.uri() + " reads all");
            }
            System.out.println(store.uri());
            System.out.println("ready");
        } catch (CannotStart failure) {
            System.err.println("Document store: " + failure.getMessage());
            System.exit(NOT_STARTED);
        }
    }
}
