package fi.otverkko.platform.launcher;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.build.Build;
import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.part.Parts;
import fi.otverkko.platform.launcher.process.Running;
import fi.otverkko.platform.launcher.process.Starter;
import fi.otverkko.platform.launcher.process.Stopper;
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

    int up() {
        new Build(instance.root(), screen).ensure();
        var training = new Training(instance.root(), screen);
        training.ensure();
        makeHome();
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
        var untrained = training.missing();
        if (!untrained.isEmpty()) {
            screen.say("Built anew, hence slower to start until './ot train': " + String.join(", ", untrained));
        }
        screen.say("Everything is ready after " + (System.nanoTime() - begin) / 1_000_000_000 + " s: "
                + instance.at(Port.GATEWAY, ""));
        return 0;
    }

    int down() {
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
