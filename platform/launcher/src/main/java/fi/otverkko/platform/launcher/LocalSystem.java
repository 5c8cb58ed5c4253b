package fi.otverkko.platform.launcher;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.build.Build;
import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.part.Parts;
import fi.otverkko.platform.launcher.process.Halt;
import fi.otverkko.platform.launcher.process.Running;
import fi.otverkko.platform.launcher.process.Starter;
import fi.otverkko.platform.launcher.process.Stopper;
import fi.otverkko.platform.launcher.watch.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Starting, stopping and forgetting the instance as a whole.
final class LocalSystem {

    private final Instance instance;
    private final Screen screen;
    private final Running running;

    LocalSystem(Instance instance, Screen screen) {
        this.instance = instance;
        this.screen = screen;
        this.running = new Running(instance.run());
    }

    /// Builds what is missing, makes what lets everything start quickly, and starts.
    int up() {
        new Build(instance.root(), screen).ensure();
        new Training(instance.root(), screen).ensure();
        return start();
    }

    /// Builds what is missing and starts, as quickly as it can with what is there.
    int start() {
        new Build(instance.root(), screen).ensure();
        makeHome();
        new Halt(instance.run()).lift();
        var parts = Parts.of(instance, new Artefacts(instance.root()));
        long missing = parts.stream()
                .filter(part -> running.find(part.name()).isEmpty())
                .count();
        if (missing == 0) {
            screen.say("OT-verkko is up already: " + instance.at(Port.GATEWAY, ""));
            return 0;
        }
        long begin = System.nanoTime();
        screen.say("Starting " + missing + " parts of area " + instance.area() + ", state in " + instance.home());
        new Starter(instance, screen).start(parts);
        var untrained = new Training(instance.root(), screen).missing();
        if (!untrained.isEmpty()) {
            screen.say("Built anew, hence slower to start until './ot train': " + String.join(", ", untrained));
        }
        screen.say("Everything is ready after " + (System.nanoTime() - begin) / 1_000_000_000 + " s: "
                + instance.at(Port.GATEWAY, ""));
        return 0;
    }

    /// Starts again whatever dies, until `./ot down` or an interrupt; the system itself stays up after that.
    int watch() {
        screen.say("Watching; Ctrl-C ends that and leaves the system up.");
        var farewell = Thread.ofPlatform()
                .unstarted(() -> screen.say("Watching has ended; the system stays up, './ot down' stops it."));
        Runtime.getRuntime().addShutdownHook(farewell);
        new Watcher(instance, screen, Parts.of(instance, new Artefacts(instance.root()))).watch();
        Runtime.getRuntime().removeShutdownHook(farewell);
        return 0;
    }

    int down() {
        if (Files.exists(instance.home())) {
            new Halt(instance.run()).call();
        }
        var stopper = new Stopper(running, screen);
        int stopped = Parts.STOPPING.stream().mapToInt(stopper::stop).sum();
        screen.say(stopped == 0 ? "Nothing of this instance was running." : "Stopped " + stopped + " processes.");
        return 0;
    }

    /// The names of the parts that run now.
    List<String> running() {
        return Parts.names().stream()
                .filter(name -> running.find(name).isPresent())
                .toList();
    }

    int reset(boolean sure) {
        if (!Files.exists(instance.home())) {
            screen.say("There is no state at " + instance.home() + ".");
            return 0;
        }
        if (!Files.exists(marker())) {
            throw new Complaint(instance.home() + " was not made by './ot up'; it is left alone.");
        }
        if (!sure && !agreed()) {
            screen.say("Nothing was deleted.");
            return 1;
        }
        new Networking(instance, screen).stopBeside();
        down();
        forget();
        screen.say("Deleted " + instance.home() + ".");
        return 0;
    }

    /// Deletes the state. Nothing may run.
    void forget() {
        try (var files = Files.walk(instance.home())) {
            files.sorted(Comparator.reverseOrder()).forEach(LocalSystem::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean agreed() {
        if (!Screen.isInteractive()) {
            throw new Complaint("This deletes " + instance.home() + " for good. Say so: ./ot reset --yes");
        }
        var answer = Objects.requireNonNull(System.console())
                .readLine("This deletes all cases, users and keys in %s for good. Type yes: ", instance.home());
        return "yes".equals(answer);
    }

    void makeHome() {
        try {
            Files.createDirectories(instance.home());
            Files.writeString(marker(), "State of one OT-verkko instance on this machine; './ot reset' deletes it.\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path marker() {
        return instance.home().resolve("README");
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
