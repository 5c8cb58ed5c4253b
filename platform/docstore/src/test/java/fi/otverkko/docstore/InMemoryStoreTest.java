package fi.otverkko.docstore;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class InMemoryStoreTest extends DataLayerContract {

    private static DocumentStore store;

    @BeforeAll
    static void open() {
        store = DocumentStore.inMemory();
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
