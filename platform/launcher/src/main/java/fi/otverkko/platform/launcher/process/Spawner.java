package fi.otverkko.platform.launcher.process;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Patience;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// Starts one part and waits for it.
public final class Spawner {

    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final long LOG_BYTES = 20L << 20;
    private static final int LAST_LINES = 12;
    private static final int LINE = 600;

    private final Instance instance;
    private final Running running;

    public Spawner(Instance instance) {
        this.instance = instance;
        this.running = new Running(instance.run());
    }

    /// Starts one part, at once.
    public Process launch(Part part) {
        part.prepare().run();
        var process = spawn(part);
        running.remember(part.name(), process.toHandle());
        return process;
    }

    /// Returns when it is ready.
    ///
    /// @throws Complaint if the part ends or is not ready in time
    public void awaitReady(Part part, Process process) {
        var ready = new AtomicBoolean();
        Patience.until(LONGEST, PAUSE, () -> {
            ready.set(part.ready().isReady());
            return ready.get() || !process.isAlive();
        });
        if (ready.get()) {
            return;
        }
        if (!process.isAlive()) {
            running.forget(part.name());
            throw new Complaint(
                    part.name() + " ended with code " + process.exitValue() + ". Its last lines:\n" + tail(part));
        }
        throw new Complaint(part.name() + " was not ready within " + LONGEST.toMinutes() + " minutes; see './ot logs "
                + part.name() + "'.");
    }

    /// The process ignores the terminal's interrupt and hang-up: it is to outlive this command.
    private Process spawn(Part part) {
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

    private String tail(Part part) {
        try (var lines = Files.lines(instance.log(part.name()))) {
            var all = lines.toList();
            return all.subList(Math.max(0, all.size() - LAST_LINES), all.size()).stream()
                    .map(Spawner::shortened)
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
}
