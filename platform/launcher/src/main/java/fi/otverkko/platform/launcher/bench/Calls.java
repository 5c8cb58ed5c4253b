package fi.otverkko.platform.launcher.bench;

import fi.otverkko.platform.launcher.instance.Complaint;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// Two ways to make the same call over and over. Each call is given its number, from 0.
final class Calls {

    /// More than this many unanswered at once, and the rest is not sent but counted as failed.
    private static final int UNANSWERED = 2000;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Calls() {}

    /// Calls when the clock says so, whether or not earlier calls have been answered, as many people who know nothing
    /// of one another do. A latency counts from when the call was due, so that a stall shows in all that it delays.
    static Figures atRate(double perSecond, Duration time, IntConsumer call) {
        var tally = new Tally();
        var room = new Semaphore(UNANSWERED);
        int count = (int) (perSecond * time.toMillis() / 1000);
        long begin = System.nanoTime();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = begin + (long) (i * 1e9 / perSecond);
                await(due);
                boolean sent = room.tryAcquire();
                callers.execute(() -> tally.time(due, () -> {
                    if (!sent) {
                        throw new Complaint(UNANSWERED + " calls were unanswered");
                    }
                    try {
                        call.accept(number);
                    } finally {
                        room.release();
                    }
                }));
            }
            end(callers);
        }
        return tally.figures(perSecond, (System.nanoTime() - begin) / 1e9);
    }

    /// So many callers, each calling again as soon as it is answered: how much can be done at all. Its latencies say
    /// little, since who waits does not call.
    static Figures flatOut(int callers, Duration time, int atMost, IntConsumer call) {
        var tally = new Tally();
        var next = new AtomicInteger();
        long begin = System.nanoTime();
        long until = begin + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                threads.execute(() -> {
                    int number = next.getAndIncrement();
                    while (number < atMost && System.nanoTime() < until) {
                        int mine = number;
                        tally.time(System.nanoTime(), () -> call.accept(mine));
                        number = next.getAndIncrement();
                    }
                });
            }
            end(threads);
        }
        return tally.figures(0, (System.nanoTime() - begin) / 1e9);
    }

    private static void await(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }

    private static void end(ExecutorService callers) {
        callers.shutdown();
        try {
            if (!callers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                callers.shutdownNow();
                throw new Complaint("Calls were still unanswered after " + PATIENCE.toSeconds() + " s.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted.");
        }
    }
}
