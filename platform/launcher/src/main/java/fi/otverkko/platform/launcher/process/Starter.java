package fi.otverkko.platform.launcher.process;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// Starts parts side by side, each as soon as those before it are ready, and says what is waited for.
public final class Starter {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final long POLL_MS = 100;
    private static final long REPORT_MS = 10_000;
    private static final long LOG_BYTES = 20L << 20;
    private static final int LAST_LINES = 12;
    private static final int LINE = 600;

    private final Instance instance;
    private final Screen screen;
    private final Running running;

    public Starter(Instance instance, Screen screen) {
        this.instance = instance;
        this.screen = screen;
        this.running = new Running(instance.run());
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
        long reported = begin;
        try {
            while (!ready.values().stream().allMatch(CompletableFuture::isDone)
                    && ready.values().stream().noneMatch(CompletableFuture::isCompletedExceptionally)) {
                var waiting = ready.entrySet().stream()
                        .filter(part -> !part.getValue().isDone())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(", "));
                var line = "  … waiting for " + waiting + " (" + seconds(begin) + " s)";
                screen.passing(line);
                if (!screen.isTerminal() && (System.nanoTime() - reported) / 1_000_000 > REPORT_MS) {
                    screen.say(line);
                    reported = System.nanoTime();
                }
                Thread.sleep(POLL_MS);
            }
            ready.values().stream()
                    .filter(CompletableFuture::isCompletedExceptionally)
                    .forEach(CompletableFuture::join);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted; './ot down' stops what was started.");
        } catch (CompletionException failed) {
            Throwable cause = failed;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof Complaint complaint ? complaint : new IllegalStateException(cause);
        }
    }

    private void startOne(Part part, long begin) {
        part.prepare().run();
        var process = launch(part);
        running.remember(part.name(), process.toHandle());
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!part.ready().isReady()) {
                if (!process.isAlive()) {
                    running.forget(part.name());
                    throw new Complaint(part.name() + " ended with code " + process.exitValue() + ". Its last lines:\n"
                            + tail(part));
                }
                if (System.nanoTime() > until) {
                    throw new Complaint(part.name() + " was not ready within " + PATIENCE.toMinutes()
                            + " minutes; see './ot logs " + part.name() + "'.");
                }
                Thread.sleep(POLL_MS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Complaint("Interrupted while waiting for " + part.name() + ".");
        }
        screen.say("  ready: " + part.name() + " (" + seconds(begin) + " s)");
    }

    /// The process ignores the terminal's interrupt and hang-up: it is to outlive this command.
    private Process launch(Part part) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' HUP INT; exec \"$@\"", "sh"));
        command.addAll(part.command());
        try {
            Files.createDirectories(instance.logs());
            var log = instance.log(part.name());
            if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
                Files.move(log, instance.log(part.name() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(command)
                    .directory(instance.home().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectErrorStream(true);
            builder.environment().putAll(part.environment());
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

    private String tail(Part part) {
        try (var lines = Files.lines(instance.log(part.name()))) {
            var all = lines.toList();
            return all.subList(Math.max(0, all.size() - LAST_LINES), all.size()).stream()
                    .map(Starter::shortened)
                    .collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException unreadable) {
            return "(its log cannot be read)";
        }
    }

    /// A structured log keeps a whole stack trace on one line: its start and its last cause say enough.
    private static String shortened(String line) {
        if (line.length() <= LINE) {
            return line;
        }
        int cause = Math.max(LINE / 2, line.lastIndexOf("Caused by: "));
        return line.substring(0, LINE / 2) + " … " + line.substring(cause, Math.min(line.length(), cause + LINE / 2));
    }

    private static long seconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }
}
