package fi.otverkko.platform.launcher;

import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.build.Build;
import fi.otverkko.platform.launcher.check.Trial;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.part.Parts;
import fi.otverkko.platform.launcher.process.Part;
import fi.otverkko.platform.launcher.process.Running;
import fi.otverkko.platform.launcher.process.Starter;
import fi.otverkko.platform.launcher.process.Stopper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Makes what lets everything start quickly (decision 0006): a Keycloak database with its tables, and for each big
/// process a cache of the classes it loads, which the JVM writes when a process that records comes to its end.
///
/// Once per checkout. A service that is built anew starts without, somewhat slower, until `./ot train`.
final class Training {

    /// Who pays for a cache of its own with more than a second.
    private static final Set<String> RECORDED =
            Set.of("kafka", "gateway", "intake", "triage", "network", "training", "notification");

    /// To write a cache takes one core a quarter of a minute; seven of them are written at once.
    private static final Duration WRITING = Duration.ofMinutes(8);

    private final Path root;
    private final Artefacts artefacts;
    private final Screen screen;

    Training(Path root, Screen screen) {
        this.root = root;
        this.artefacts = new Artefacts(root);
        this.screen = screen;
    }

    /// Does nothing when it was done before.
    void ensure() {
        new Build(root, screen).alone(() -> {
            if (!Files.exists(done())) {
                run();
            }
        });
    }

    /// Does it again, for what was built since.
    int anew() {
        var build = new Build(root, screen);
        build.ensure();
        build.alone(this::run);
        return 0;
    }

    /// Who starts without a cache.
    List<String> missing() {
        return RECORDED.stream()
                .filter(part -> !Files.exists(artefacts.aotCache(part)))
                .sorted()
                .toList();
    }

    private void run() {
        var trial = Trial.instance(root, false);
        var system = new LocalSystem(trial, screen);
        try {
            Files.createDirectories(done().getParent());
            system.makeHome();
            screen.say("  Recording what Keycloak loads, and its empty database (a minute, once) …");
            startAndStop(trial, List.of(Parts.recording(Parts.emptyKeycloak(trial, artefacts), artefacts)));
            Parts.keepDatabase(trial, artefacts);
            screen.say("  Recording what the others load (two minutes, once) …");
            startAndStop(
                    trial,
                    Parts.of(trial, artefacts).stream()
                            .map(part -> RECORDED.contains(part.name()) ? Parts.recording(part, artefacts) : part)
                            .toList());
            Files.writeString(done(), "");
            system.forget();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void startAndStop(Instance trial, List<Part> parts) {
        var silent = Screen.silent();
        var stopper = new Stopper(new Running(trial.run()), silent, WRITING);
        try {
            new Starter(trial, silent).start(parts);
        } finally {
            Parts.STOPPING.forEach(stopper::stop);
        }
    }

    private Path done() {
        return artefacts.aotCache("all").resolveSibling("done");
    }
}
