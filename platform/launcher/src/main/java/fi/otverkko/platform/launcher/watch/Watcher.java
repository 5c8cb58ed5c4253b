package fi.otverkko.platform.launcher.watch;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.process.Halt;
import fi.otverkko.platform.launcher.process.Part;
import fi.otverkko.platform.launcher.process.Running;
import fi.otverkko.platform.launcher.process.Spawner;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/// Looks after the parts of an instance, each by itself: says who died and when, starts it again after a pause, and
/// says how long it took until it was ready.
public final class Watcher {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Screen screen;
    private final Running running;
    private final Halt halt;
    private final Spawner spawner;
    private final Pauses pauses = new Pauses();
    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final Map<String, Instant> alive = new ConcurrentHashMap<>();
    private final Set<String> returning = ConcurrentHashMap.newKeySet();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final List<Return> returns = new CopyOnWriteArrayList<>();

    public Watcher(Instance instance, Screen screen, List<Part> parts) {
        this.screen = screen;
        this.running = new Running(instance.run());
        this.halt = new Halt(instance.run());
        this.spawner = new Spawner(instance);
        parts.forEach(part -> this.parts.put(part.name(), part));
    }

    /// Watches until a halt is called or the thread is interrupted.
    public void watch() {
        try {
            while (!halt.isCalled()) {
                look(each -> Thread.ofVirtual().start(each));
                Patience.pause(LOOK);
            }
            screen.say("Watching has ended: all is being stopped.");
        } catch (Complaint interrupted) {
            screen.say("Watching has ended.");
        }
    }

    /// One look at all; who died is brought back by the executor.
    void look(Executor bringingBack) {
        for (var name : parts.keySet()) {
            if (running.find(name).isPresent()) {
                alive.putIfAbsent(name, Instant.now());
            } else if (!left.contains(name) && returning.add(name)) {
                bringingBack.execute(() -> bringBack(name));
            }
        }
    }

    /// Leaves a part alone from now on, or looks after it again.
    public void leave(String part, boolean alone) {
        if (alone) {
            left.add(part);
        } else {
            left.remove(part);
        }
    }

    /// From its next start on, the part of that name is started like this.
    public void startAs(Part part) {
        parts.put(part.name(), part);
    }

    /// All that came back so far, oldest first.
    public List<Return> returns() {
        return List.copyOf(returns);
    }

    private void bringBack(String name) {
        var died = Instant.now();
        var since = alive.remove(name);
        try {
            var pause = pauses.after(name, since == null ? Duration.ZERO : Duration.between(since, died));
            screen.say(now() + "  " + name + " died; it is started again in " + pause.toSeconds() + " s");
            Patience.pause(pause);
            if (!left.contains(name) && halt.unlessCalled(() -> {})) {
                start(name, died);
            }
        } finally {
            returning.remove(name);
        }
    }

    private void start(String name, Instant died) {
        var part = Objects.requireNonNull(parts.get(name));
        var launched = Instant.now();
        var process = new Process[1];
        if (!halt.unlessCalled(() -> process[0] = spawner.launch(part))) {
            return;
        }
        try {
            alive.put(name, launched);
            spawner.awaitReady(part, process[0]);
            var back = new Return(name, died, launched, Instant.now());
            returns.add(back);
            screen.say(String.format(
                    "%s  %s is ready again after %.1f s",
                    now(), name, Duration.between(died, back.ready()).toMillis() / 1000.0));
        } catch (Complaint notReady) {
            screen.say(now() + "  "
                    + String.valueOf(notReady.getMessage()).lines().findFirst().orElse(name));
        }
    }

    private static LocalTime now() {
        return LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    }
}
