package fi.otverkko.docstore;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class DurableStoreTest extends DataLayerContract {

    private static DocumentStore store;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = DocumentStore.open(new Options(folder.resolve("store.mv"), "127.0.0.1", 0, true, true));
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    String uri() {
        return store.uri();
    }
}
