package fi.otverkko.docstore;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/// Gives back the space of what was overwritten, little by little, so that the file stays in proportion
/// to what is in it.
final class Compaction implements AutoCloseable {

    private static final long PAUSE_MS = 500;
    private static final int FILL_RATE_PERCENT = 60;

    /// Live data moved at a time. Writes wait meanwhile.
    private static final int STEP_BYTES = 4 << 20;

    private final MVStore store;
    private final GroupCommit commits;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private long versionWhenDone = -1;

    Compaction(MVStore store, GroupCommit commits) {
        this.store = store;
        this.commits = commits;
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
            while (!closed.await(PAUSE_MS, TimeUnit.MILLISECONDS)) {
                if (store.getCurrentVersion() != versionWhenDone) {
                    commits.alone(this::step);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        boolean more = store.compact(FILL_RATE_PERCENT, STEP_BYTES);
        versionWhenDone = more ? -1 : store.getCurrentVersion();
    }
}
