package fi.otverkko.platform.launcher.caller;

import fi.otverkko.platform.launcher.journey.Form;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Requests that begin at fixed times, whether or not those before are done. Each sends again what was not answered,
/// except for every tenth, whose sender gives up at the first trouble.
public final class SteadyLoad implements AutoCloseable {

    private static final Duration UNTIL = Duration.ofMinutes(4);
    private static final int GIVES_UP = 10;

    private final Caller caller;
    private final Form form;
    private final String run = UUID.randomUUID().toString();
    private final AtomicInteger begun = new AtomicInteger();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    public SteadyLoad(Caller caller, Form form) {
        this.caller = caller;
        this.form = form;
    }

    /// Begins so many a second from now on.
    public void start(int perSecond) {
        var _ = clock.scheduleAtFixedRate(this::one, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    /// A further request, which nobody sends yet.
    public Request request() {
        var request = new Request(caller, run + "-" + begun.incrementAndGet(), form.asMap());
        requests.add(request);
        return request;
    }

    private void one() {
        var request = request();
        boolean givesUp = begun.get() % GIVES_UP == 0;
        senders.execute(() -> {
            if (givesUp) {
                request.tryOnce();
            } else {
                request.tryFor(UNTIL);
            }
        });
    }

    public List<Request> requests() {
        return requests;
    }

    /// Begins no more and returns when all senders are done.
    @Override
    public void close() {
        clock.close();
        senders.close();
    }
}
