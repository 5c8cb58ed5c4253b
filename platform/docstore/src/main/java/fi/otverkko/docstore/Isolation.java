package fi.otverkko.docstore;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/// Lets answers be copies. The library answers with its living documents and changes them in place, so an
/// answer that is still being written to the wire can be torn, or fail, when the next change comes.
///
/// Changes run one at a time and never beside a read; reads run beside each other. Held only while a
/// command works in memory, never while a commit is awaited.
final class Isolation {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    Document changing(Supplier<Document> command) {
        lock.writeLock().lock();
        try {
            return command.get().cloneDeeply();
        } finally {
            lock.writeLock().unlock();
        }
    }

    Document reading(Supplier<Document> command) {
        lock.readLock().lock();
        try {
            return command.get().cloneDeeply();
        } finally {
            lock.readLock().unlock();
        }
    }

    QueryResult asking(Supplier<QueryResult> query) {
        lock.readLock().lock();
        try {
            var answer = query.get();
            var copies = StreamSupport.stream(answer.spliterator(), false)
                    .map(Document::cloneDeeply)
                    .toList();
            return new QueryResult(copies, answer.getCursorId());
        } finally {
            lock.readLock().unlock();
        }
    }
}
