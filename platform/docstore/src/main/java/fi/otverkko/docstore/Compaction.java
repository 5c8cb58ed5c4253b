package fi.otverkko.docstore;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/// Gives back the space of what was overwritten, little by little, so that the file stays in proportion
/// to what is in it.
///
/// A step is a write among the others: what it moved reaches the disk with the next commit, which it
/// shares. While others write it moves little at a time, and only when most of the file is dead.
final class Compaction implements AutoCloseable {

    private static final long PAUSE_MS = 50;

    private static final int IDLE_FILL_PERCENT = 60;
    private static final int IDLE_STEP_BYTES = 1 << 20;
    private static final int BUSY_FILL_PERCENT = 40;
    private static final int BUSY_STEP_BYTES = 256 << 10;

    /// Versions in a pause from which on others are taken to be writing; one is a step's own.
    private static final int BUSY_VERSIONS = 3;

    /// Runs a step as a write.
    interface Writer {

        boolean write(Supplier<Boolean> step);
    }

    private final MVStore store;
    private final Writer writer;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private long versionWhenDone = -1;

    Compaction(MVStore store, Writer writer) {
        this.store = store;
        this.writer = writer;
        this.thread = Thread.ofPlatform().daemon().name("compaction").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Returns when no more compaction will be done.
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            long before = store.getCurrentVersion();
            while (!closed.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                long now = store.getCurrentVersion();
                if (now >= before + BUSY_VERSIONS) {
                    step(BUSY_FILL_PERCENT, BUSY_STEP_BYTES);
                } else if (now != versionWhenDone) {
                    boolean more = step(IDLE_FILL_PERCENT, IDLE_STEP_BYTES);
                    versionWhenDone = more ? -1 : store.getCurrentVersion();
                }
                before = now;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether anything was moved
    private boolean step(int fillPercent, int bytes) {
        return store.getFileStore().getChunksFillRate() < fillPercent
                && writer.write(() -> store.compact(fillPercent, bytes));
    }
}
