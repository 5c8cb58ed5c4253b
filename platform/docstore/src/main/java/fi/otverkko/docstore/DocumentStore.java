package fi.otverkko.docstore;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// One running document store on this machine, reached over TCP like any other.
public final class DocumentStore implements AutoCloseable {

    private final MongoServer server;
    private final int port;

    private DocumentStore(MongoBackend backend, InetSocketAddress address) {
        this.server = new MongoServer(backend);
        server.bind(address);
        this.port = server.getLocalAddress().getPort();
    }

    /// A store that forgets everything when it is closed, on a free port of the loopback interface. For
    /// tests: each gets its own.
    public static DocumentStore inMemory() {
        return new DocumentStore(new MemoryBackend(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /// Where it listens, as a client wants it: `mongodb://127.0.0.1:<port>`.
    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    /// Stops serving at once; what it held is gone.
    @Override
    public void close() {
        server.shutdownNow();
    }
}
