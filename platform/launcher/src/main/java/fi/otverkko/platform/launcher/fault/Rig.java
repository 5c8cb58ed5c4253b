package fi.otverkko.platform.launcher.fault;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Patience;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.part.Parts;
import fi.otverkko.platform.launcher.process.Part;
import fi.otverkko.platform.launcher.process.Running;
import fi.otverkko.platform.launcher.process.Starter;
import fi.otverkko.platform.launcher.watch.Return;
import fi.otverkko.platform.launcher.watch.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An instance under trial: all parts, wires between some of them, and a watcher that brings back what dies.
final class Rig implements AutoCloseable {

    private static final Duration BACK = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Instance instance;
    private final Screen screen;
    private final Running running;
    private final Watcher watcher;
    private final List<Part> parts;
    private final Map<String, Wire> wires;
    private final Thread watching;

    Rig(Instance instance, Screen screen) {
        this.instance = instance;
        this.screen = screen;
        this.running = new Running(instance.run());
        this.wires = Map.of(
                "store", new Wire(instance.port(Port.STORE)),
                "kafka", new Wire(instance.port(Port.KAFKA)),
                "intake", new Wire(instance.port(Port.INTAKE)));
        this.parts = Parts.of(instance, new Artefacts(instance.root())).stream()
                .map(this::wired)
                .toList();
        this.watcher = new Watcher(instance, screen, parts);
        this.watching = Thread.ofVirtual().unstarted(watcher::watch);
    }

    void start() {
        new Starter(instance, screen).start(parts);
        watching.start();
    }

    /// The part, reaching others by the wires; nobody is held up by a limit on calls.
    private Part wired(Part part) {
        if (part.name().equals("kafka")) {
            return part.preparedBy(() -> advertise(part.prepare()));
        }
        if (!part.environment().containsKey("SERVER_PORT")) {
            return part;
        }
        var changed = new HashMap<>(
                Map.of("MONGODB_URI", "mongodb://127.0.0.1:" + wire("store").port(), "OT_LIMIT_PER_MINUTE", "1000000"));
        if (part.environment().containsKey("INTAKE_URL")) {
            changed.put("INTAKE_URL", "http://127.0.0.1:" + wire("intake").port());
        }
        return part.with(changed);
    }

    /// The broker tells its clients to come by the wire.
    private void advertise(Runnable prepare) {
        prepare.run();
        var file = instance.home().resolve("kafka/server.properties");
        try {
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceAll(
                                    "(advertised.listeners=BROKER://127.0.0.1:)\\d+",
                                    "$1" + wire("kafka").port()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Wire wire(String name) {
        return Objects.requireNonNull(wires.get(name), name);
    }

    Instance instance() {
        return instance;
    }

    Watcher watcher() {
        return watcher;
    }

    Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean isAlive(String name) {
        return running.find(name).isPresent();
    }

    /// SIGKILL: nothing is written, nobody is told.
    void kill(String name) {
        running.find(name).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /// Kills it and waits until the watcher has brought it back.
    Return killed(String name) {
        int before = watcher.returns().size();
        kill(name);
        return back(name, before);
    }

    /// Waits until that part has come back once more.
    ///
    /// @param before how many had come back before it died
    Return back(String name, int before) {
        var found = new ArrayList<Return>();
        Patience.until(BACK, PAUSE, () -> {
            watcher.returns().stream()
                    .skip(before)
                    .filter(back -> back.part().equals(name))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        if (found.isEmpty()) {
            throw new Complaint(name + " did not come back within " + BACK.toMinutes() + " minutes");
        }
        return found.getFirst();
    }

    @Override
    public void close() {
        watching.interrupt();
        wires.values().forEach(Wire::close);
    }
}
