package fi.otverkko.docstore;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets a write be answered only when it is durable, and many writes share one commit.
///
/// Writes run side by side; a commit waits until none is in the middle of its work, so that it never
/// separates a document from its entry in a unique index. One thread commits at a time, for all whose
/// write was done by then. A commit that fails ends everything: see [#GroupCommit].
final class GroupCommit {

    /// What is committed.
    interface Store {

        /// Writes out what was changed.
        ///
        /// @return whether there was anything to write
        boolean commit();

        /// Returns when what was committed would survive a loss of power.
        void sync();
    }

    private final Store store;
    private final Consumer<Throwable> failStop;

    /// Held for reading by each write while it changes things, for writing by the commit.
    private final ReentrantReadWriteLock changing = new ReentrantReadWriteLock(true);

    /// Number of the last write that began to change things.
    private final AtomicLong begun = new AtomicLong();

    /// All writes up to this number are durable. Written under [#turn].
    private volatile long durable;

    private final ReentrantLock turn = new ReentrantLock();
    private final Condition ended = turn.newCondition();
    private boolean busy;
    private boolean failed;

    /// @param failStop told of the failure of a commit, before anybody who waits for it is answered;
    ///                 does not return where the process is ours to stop
    GroupCommit(Store store, Consumer<Throwable> failStop) {
        this.store = store;
        this.failStop = failStop;
    }

    /// Runs a command that may change something and returns or throws when its changes are durable, also
    /// when the command threw: what it had changed by then is changed.
    <T> T write(Supplier<T> command) {
        long number = 0; // none yet
        changing.readLock().lock();
        try {
            number = begun.incrementAndGet();
            return command.get();
        } finally {
            changing.readLock().unlock();
            awaitDurable(number);
        }
    }

    /// Returns when everything that a reader may have seen until now is durable.
    void awaitDurable() {
        awaitDurable(begun.get());
    }

    private void awaitDurable(long number) {
        if (durable < number && takeTurn(number)) {
            commit();
        }
    }

    /// @return false if, while waiting, somebody else made everything up to `number` durable
    private boolean takeTurn(long number) {
        turn.lock();
        try {
            while (busy && !failed && durable < number) {
                ended.awaitUninterruptibly();
            }
            if (failed) {
                throw new IllegalStateException("The store has stopped, because a commit failed");
            }
            if (durable >= number) {
                return false; // and the turn may be somebody else's by now
            }
            busy = true;
            return true;
        } finally {
            turn.unlock();
        }
    }

    private void commit() {
        long upTo = -1;
        try {
            boolean anything;
            changing.writeLock().lock();
            try {
                upTo = begun.get();
                anything = store.commit();
            } finally {
                changing.writeLock().unlock();
            }
            if (anything) {
                store.sync(); // the next writes change memory meanwhile
            }
            endTurn(upTo, false);
        } catch (Throwable failure) {
            failStop.accept(failure);
            endTurn(-1, true);
            throw failure;
        }
    }

    private void endTurn(long upTo, boolean nowFailed) {
        turn.lock();
        try {
            durable = Math.max(durable, upTo);
            failed |= nowFailed;
            busy = false;
            ended.signalAll();
        } finally {
            turn.unlock();
        }
    }
}
