package fi.otverkko.platform.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs the [Relay]: at once for what was just written, and by a sweep at start and every minute for
/// what a crash left behind.
public final class RelayWorker implements SmartLifecycle, Outboxes.Sender {

    private static final Logger log = LoggerFactory.getLogger(RelayWorker.class);
    static final int SWEEP_PORTION = 200;

    /// Not at the start, when there is enough to do: a day more or less makes no difference.
    private static final Duration FORGET_FIRST = Duration.ofHours(1);

    private static final Duration FORGET_EVERY = Duration.ofDays(1);

    /// So many documents fresh from writing wait at most, each begun within [Relay#TURN] unless the broker is away.
    private static final int MOST_FRESH = 200;

    private record Work(OutboxCollection collection, String id) {}

    private final Outboxes outboxes;
    private final Relay relay;
    private final MessagingSettings settings;
    private final Set<Work> queued = ConcurrentHashMap.newKeySet();
    private final AtomicInteger fresh = new AtomicInteger();
    private volatile ScheduledExecutorService workers = pool(1);
    private volatile boolean running;

    RelayWorker(Outboxes outboxes, Relay relay, MessagingSettings settings) {
        this.outboxes = outboxes;
        this.relay = relay;
        this.settings = settings;
    }

    @Override
    public void start() {
        queued.clear(); // what an earlier end has discarded waits no more; the sweep finds it
        fresh.set(0);
        workers = pool(settings.relayThreads());
        running = true;
        outboxes.sendBy(this);
        var _ = workers.scheduleWithFixedDelay(
                this::sweep, 0, settings.sweepEvery().toMillis(), TimeUnit.MILLISECONDS);
        var _ = workers.scheduleWithFixedDelay(
                this::forget, FORGET_FIRST.toHours(), FORGET_EVERY.toHours(), TimeUnit.HOURS);
    }

    /// What comes after the end is left to a sweep: whoever wrote must not fail for it.
    private static ScheduledExecutorService pool(int threads) {
        return new ScheduledThreadPoolExecutor(
                threads,
                Thread.ofPlatform().name("relay-", 0).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void stop() {
        running = false;
        outboxes.sendBy(Outboxes.Sender.ABSENT);
        workers.shutdown();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public @Nullable Instant lease() {
        return running && fresh.get() < MOST_FRESH ? relay.leaseOfWriter() : null;
    }

    @Override
    public void unsent(Fresh written) {
        fresh.incrementAndGet();
        workers.execute(() -> {
            fresh.decrementAndGet();
            var _ = outcome(new Work(written.collection(), written.id()), () -> relay.relay(written));
        });
    }

    @Override
    public void unsent(OutboxCollection collection, String id) {
        later(new Work(collection, id), 0);
    }

    /// Sends everything that is unsent now. What somebody else is sending, and what the broker does not
    /// take, is tried again soon.
    ///
    /// @return whether nothing is left unsent
    public boolean sweep() {
        boolean nothingLeft = true;
        for (var collection : outboxes.all()) {
            try {
                nothingLeft &= sweep(collection);
            } catch (RuntimeException failure) {
                log.warn("The outbox sweep stopped, the next one goes on: {}", failure.toString());
                nothingLeft = false;
            }
        }
        return nothingLeft;
    }

    /// Removes the tombstones that nothing can come back for any more.
    private void forget() {
        for (var collection : outboxes.all()) {
            try {
                collection.forget();
            } catch (RuntimeException failure) {
                log.warn("Old tombstones stay until the next round: {}", failure.toString());
            }
        }
    }

    private boolean sweep(OutboxCollection collection) {
        boolean nothingLeft = true;
        var ids = relay.unsent(collection, "", SWEEP_PORTION);
        while (!ids.isEmpty() && !Thread.currentThread().isInterrupted()) {
            for (var id : ids) {
                nothingLeft &= emptied(new Work(collection, id));
            }
            ids = relay.unsent(collection, ids.getLast(), SWEEP_PORTION);
        }
        return nothingLeft && ids.isEmpty();
    }

    private void later(Work work, long delayMillis) {
        if (running && queued.add(work)) {
            var _ = workers.schedule(() -> run(work), delayMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void run(Work work) {
        queued.remove(work); // before the work: what is written from now on is new work
        var _ = emptied(work);
    }

    /// One document that cannot be relayed leaves the others alone.
    private boolean emptied(Work work) {
        return outcome(work, () -> relay.relay(work.collection(), work.id()));
    }

    private boolean outcome(Work work, Supplier<Relay.Outcome> relaying) {
        try {
            var outcome = relaying.get();
            switch (outcome) {
                case EMPTY -> {}
                case LEASED -> later(work, settings.retryAfter().toMillis());
                case REFUSED -> later(work, settings.retryAfter().toMillis() * 10);
            }
            return outcome == Relay.Outcome.EMPTY;
        } catch (RuntimeException failure) {
            log.warn("An outbox was not relayed, the next sweep tries again: {}", failure.toString());
            return false;
        }
    }
}
