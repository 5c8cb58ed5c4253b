package fi.otverkko.docstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GroupCommitTest {

    private final Disk disk = new Disk();
    private final List<Throwable> told = new ArrayList<>();
    private final GroupCommit commits = new GroupCommit(disk, told::add);

    @Test
    void aWriteIsDurableBeforeItReturns() {
        commits.write(disk.pending::incrementAndGet);

        assertThat(disk.synced).hasValue(1);
    }

    @Test
    void whatAWriteChangedBeforeItThrewIsDurableBeforeTheErrorComes() {
        assertThatThrownBy(() -> commits.write(() -> {
                    disk.pending.incrementAndGet();
                    throw new IllegalArgumentException("the second document of three");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(disk.synced).hasValue(1);
    }

    @Test
    void aWriteThatChangedNothingCostsNoSync() {
        commits.write(() -> null);

        assertThat(disk.syncs).hasValue(0);
    }

    @Test
    void manyWritesShareACommit() throws Exception {
        disk.hold = new CountDownLatch(1);
        var first = writeInBackground();
        disk.reached.await();

        var others = List.of(writeInBackground(), writeInBackground(), writeInBackground());
        awaitPending(3);
        disk.hold.countDown();
        first.get();
        for (var other : others) {
            other.get();
        }

        assertThat(disk.syncs).hasValue(2);
        assertThat(disk.synced).hasValue(4);
    }

    @Test
    void aReaderWaitsForTheWriteThatItMayHaveSeen() throws Exception {
        disk.hold = new CountDownLatch(1);
        var write = writeInBackground();
        disk.reached.await();

        var durableWhenRead = new AtomicInteger(-1);
        var read = Thread.startVirtualThread(() -> {
            commits.awaitDurable();
            durableWhenRead.set(disk.synced.get());
        });
        while (read.getState() != Thread.State.WAITING && read.isAlive()) {
            Thread.onSpinWait();
        }

        assertThat(read.isAlive()).as("waits while the disk does").isTrue();
        disk.hold.countDown();
        read.join();
        write.get();
        assertThat(durableWhenRead).hasValue(1);
    }

    @Test
    void aFailedCommitIsToldBeforeAnybodyIsAnsweredAndNothingIsWrittenAfter() throws Exception {
        disk.hold = new CountDownLatch(1);
        disk.broken = true;
        var first = writeInBackground();
        disk.reached.await();
        var second = writeInBackground();
        awaitPending(1);

        disk.hold.countDown();

        assertThat(first).failsWithin(5, TimeUnit.SECONDS);
        assertThat(second).failsWithin(5, TimeUnit.SECONDS);
        assertThatThrownBy(() -> commits.write(disk.pending::incrementAndGet))
                .hasMessage("The store has stopped, because a commit failed");
        assertThat(told).hasSize(1);
        assertThat(disk.synced).hasValue(0);
    }

    private CompletableFuture<Integer> writeInBackground() {
        return CompletableFuture.supplyAsync(
                () -> commits.write(disk.pending::incrementAndGet), Thread::startVirtualThread);
    }

    private void awaitPending(int count) throws InterruptedException {
        while (disk.pending.get() < count) {
            Thread.sleep(5);
        }
    }

    /// Counts; and waits or breaks in sync when told to.
    private static final class Disk implements GroupCommit.Store {

        final AtomicInteger pending = new AtomicInteger();
        final AtomicInteger written = new AtomicInteger();
        final AtomicInteger synced = new AtomicInteger();
        final AtomicInteger syncs = new AtomicInteger();
        final CountDownLatch reached = new CountDownLatch(1);
        volatile CountDownLatch hold = new CountDownLatch(0);
        volatile boolean broken;

        @Override
        public boolean commit() {
            int taken = pending.getAndSet(0);
            written.addAndGet(taken);
            return taken > 0;
        }

        @Override
        public void sync() {
            reached.countDown();
            try {
                hold.await();
            } catch (InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
            if (broken) {
                throw new IllegalStateException("the disk is gone");
            }
            syncs.incrementAndGet();
            synced.set(written.get());
        }
    }
}
