package fi.otverkko.docstore;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Changes run one at a time and never beside a read; reads run beside each other. Held only while a
/// command works in memory, never while a commit is awaited. Answers are copies, so none is needed while
/// one is written to the wire.
final class Isolation {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    <T> T changing(Supplier<T> command) {
        lock.writeLock().lock();
        try {
            return command.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    <T> T reading(Supplier<T> command) {
        lock.readLock().lock();
        try {
            return command.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
