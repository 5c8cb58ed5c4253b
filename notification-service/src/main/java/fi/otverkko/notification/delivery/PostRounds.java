package fi.otverkko.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps the postmen walking while the service runs, each on a virtual thread of its own.
@Component
class PostRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PostRounds.class);

    /// How long a mail under way may hold up the end of the service.
    private static final Duration LAST_MAIL = Duration.ofSeconds(10);

    private final Postman postman;
    private final DeliverySettings settings;
    private final List<Thread> postmen = new ArrayList<>();
    private CountDownLatch stopped = new CountDownLatch(0);

    PostRounds(Postman postman, DeliverySettings settings) {
        this.postman = postman;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        for (int i = 0; i < settings.postmen(); i++) {
            postmen.add(Thread.ofVirtual().name("postman-" + i).start(() -> walk(stop)));
        }
    }

    private void walk(CountDownLatch stop) {
        try {
            do {
                workOff(stop);
            } while (!stop.await(settings.pollEvery().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// The store may be away for a while: that ends a round, not the postman.
    private void workOff(CountDownLatch stop) {
        try {
            boolean more = true;
            while (more && stop.getCount() > 0) {
                more = postman.deliverNext();
            }
        } catch (RuntimeException fault) {
            log.warn("The ledger cannot be worked off now: {}", fault.getClass().getName());
        }
    }

    /// Lets what is under way end; a row whose postman does not come back falls due again.
    @Override
    public synchronized void stop() {
        stopped.countDown();
        for (var walking : postmen) {
            try {
                walking.join(LAST_MAIL);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
        postmen.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
