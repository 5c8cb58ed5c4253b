package fi.otverkko.platform.launcher;

import fi.otverkko.platform.launcher.build.Build;
import fi.otverkko.platform.launcher.build.Run;
import fi.otverkko.platform.launcher.check.Checks;
import fi.otverkko.platform.launcher.check.Collector;
import fi.otverkko.platform.launcher.check.Coverage;
import fi.otverkko.platform.launcher.check.CurlJourney;
import fi.otverkko.platform.launcher.check.Examples;
import fi.otverkko.platform.launcher.check.Surefire;
import fi.otverkko.platform.launcher.check.SystemChecks;
import fi.otverkko.platform.launcher.check.Trial;
import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.journey.Api;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `./ot test`: the tests of all modules, then the running system.
final class Testing {

    private final Path root;
    private final Screen screen;

    Testing(Path root, Screen screen) {
        this.root = root;
        this.screen = screen;
    }

    /// Runs everything, also when something fails.
    ///
    /// @param full with the tests tagged `long`
    /// @return 0 if all passed
    int run(boolean full) {
        var begin = FileTime.from(Instant.now());
        var maven = new ArrayList<>(
                List.of(root.resolve("ot").toString(), "maven", "-B", "-ntp", "--fail-at-end", "verify"));
        if (full) {
            maven.add("-Dfull");
        }
        var build = new Build(root, screen);
        var source = build.newestSource();
        int code = Run.openly(maven, root, Map.of());
        if (code == 0) {
            build.isBuiltFrom(source);
        }
        var modules = Surefire.since(root, begin);
        var checks = new Checks(screen);
        runningSystem(checks, full);
        if (full) {
            checks.check("the national link", this::nationalLink);
            screen.say("");
            screen.say("Faults:");
            new Faulting(root, screen).run(checks);
        }
        Coverage.since(root, begin).forEach(module -> screen.say(module.toString()));
        modules.failures().forEach(failure -> screen.say("FAIL  " + failure));
        int failed = modules.failures().size() + checks.failed();
        if (code != 0 && modules.failures().isEmpty()) {
            screen.say("FAIL  the build itself, see above");
            failed++;
        }
        screen.say(modules.passed() + checks.passed() + " passed, " + failed + " failed, " + modules.skipped()
                + " skipped");
        return failed == 0 ? 0 : 1;
    }

    /// Two areas of their own; their state is kept if something is not so.
    private void nationalLink() {
        var trial = Trial.instance(root, false);
        var network = new Networking(trial, screen);
        try {
            network.prove();
        } finally {
            network.stop();
        }
        new LocalSystem(trial, screen).forget();
    }

    private void runningSystem(Checks checks, boolean full) {
        try (var collector = new Collector()) {
            var trial = Trial.instance(root, true, collector.address());
            var system = new LocalSystem(trial, screen);
            screen.say("");
            screen.say("The running system:");
            checks.check("everything starts", full ? system::up : system::start);
            if (checks.failed() == 0) {
                new SystemChecks(trial, collector, checks, screen).run();
                checks.check(
                        "the examples of the API description are taken", () -> new Examples(new Api(trial)).check());
                checks.check("the journey goes through with nothing but curl", () -> new CurlJourney(trial).check());
            }
            checks.check("everything stops", () -> {
                system.down();
                var left = system.running();
                if (!left.isEmpty()) {
                    throw new Complaint(String.join(", ", left) + " still runs");
                }
            });
            if (checks.failed() == 0) {
                system.reset(true);
            } else {
                screen.say("The state of the failed run is kept in " + trial.home());
            }
        }
    }
}
