package fi.otverkko.platform.launcher.process;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.instance.Screen;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Starts parts side by side, each as soon as those before it are ready, and says what is waited for.
public final class Starter {

    private static final Duration ALL = Duration.ofMinutes(18);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final long REPORT_MS = 10_000;

    private final Screen screen;
    private final Running running;
    private final Spawner spawner;

    public Starter(Instance instance, Screen screen) {
        this.screen = screen;
        this.running = new Running(instance.run());
        this.spawner = new Spawner(instance);
    }

    /// Returns when all are ready. Leaves alone what runs already.
    ///
    /// @throws Complaint if a port is taken, or a part ends or is not ready in time
    public void start(List<Part> parts) {
        var missing = parts.stream()
                .filter(part -> running.find(part.name()).isEmpty())
                .toList();
        refuseTakenPorts(missing);
        long begin = System.nanoTime();
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
            for (var part : missing) {
                ready.put(part.name(), new CompletableFuture<>());
            }
            for (var part : missing) {
                each.execute(() -> startInTurn(part, ready, begin));
            }
            try {
                await(ready, begin);
            } finally {
                each.shutdownNow();
            }
        }
    }

    private void startInTurn(Part part, Map<String, CompletableFuture<Void>> ready, long begin) {
        var mine = Objects.requireNonNull(ready.get(part.name()));
        try {
            part.after().stream().map(ready::get).filter(Objects::nonNull).forEach(CompletableFuture::join);
            startOne(part, begin);
            mine.complete(null);
        } catch (RuntimeException failure) {
            mine.completeExceptionally(failure);
        }
    }

    private void await(Map<String, CompletableFuture<Void>> ready, long begin) {
        var reported = new AtomicLong(begin);
        try {
            Patience.until(ALL, PAUSE, () -> {
                report(ready, begin, reported);
                return ready.values().stream().allMatch(CompletableFuture::isDone)
                        || ready.values().stream().anyMatch(CompletableFuture::isCompletedExceptionally);
            });
            ready.values().stream()
                    .filter(CompletableFuture::isCompletedExceptionally)
                    .forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            Throwable cause = failed;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof Complaint complaint ? complaint : new IllegalStateException(cause);
        }
    }

    private void report(Map<String, CompletableFuture<Void>> ready, long begin, AtomicLong reported) {
        var waiting = ready.entrySet().stream()
                .filter(part -> !part.getValue().isDone())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        var line = "  … waiting for " + waiting + " (" + seconds(begin) + " s)";
        screen.passing(line);
        if (!screen.isTerminal() && (System.nanoTime() - reported.get()) / 1_000_000 > REPORT_MS) {
            screen.say(line);
            reported.set(System.nanoTime());
        }
    }

    private void startOne(Part part, long begin) {
        spawner.awaitReady(part, spawner.launch(part));
        screen.say("  ready: " + part.name() + " (" + seconds(begin) + " s)");
    }

    private void refuseTakenPorts(List<Part> parts) {
        for (var part : parts) {
            for (int port : part.ports()) {
                if (!Ports.isFree(port)) {
                    throw new Complaint("Port " + port + ", which " + part.name() + " needs, is taken by "
                            + Ports.holder(port) + ". Stop that, or choose other ports with OT_PORT_BASE.");
                }
            }
        }
    }

    private static long seconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }
}
