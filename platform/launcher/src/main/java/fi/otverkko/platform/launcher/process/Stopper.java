package fi.otverkko.platform.launcher.process;

import fi.otverkko.platform.launcher.instance.Screen;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Stops what the notes say was started by this instance, and nothing else.
public final class Stopper {

    private final Running running;
    private final Screen screen;
    private final Duration patience;

    /// Waits 25 s at most.
    public Stopper(Running running, Screen screen) {
        this(running, screen, Duration.ofSeconds(25));
    }

    /// @param patience how long those asked to end may take, all together, before they are killed
    public Stopper(Running running, Screen screen, Duration patience) {
        this.running = running;
        this.screen = screen;
        this.patience = patience;
    }

    /// Asks the parts of one group to end, all at once, and waits; who does not listen is killed.
    ///
    /// @return how many were running
    public int stop(List<String> parts) {
        var found = parts.stream()
                .flatMap(part -> running.find(part).stream().map(process -> new Found(part, process)))
                .toList();
        found.forEach(one -> one.process().destroy());
        long until = System.nanoTime() + patience.toNanos();
        for (var one : found) {
            if (!endsBy(one.process(), until)) {
                screen.say("  " + one.part() + " does not stop by itself; killed");
                one.process().destroyForcibly();
                one.process().onExit().join();
            }
        }
        parts.forEach(running::forget);
        return found.size();
    }

    private static boolean endsBy(ProcessHandle process, long until) {
        try {
            process.onExit().get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException late) {
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private record Found(String part, ProcessHandle process) {}
}
