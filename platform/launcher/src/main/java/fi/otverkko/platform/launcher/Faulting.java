package fi.otverkko.platform.launcher;

import fi.otverkko.platform.launcher.build.Build;
import fi.otverkko.platform.launcher.check.Checks;
import fi.otverkko.platform.launcher.check.Trial;
import fi.otverkko.platform.launcher.fault.Faults;
import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.instance.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// `./ot faults`: kills and other faults under load, on an instance of its own.
final class Faulting {

    private static final int KILLS = 20;
    private static final int SEEDS = 1_000_000;

    private final Path root;
    private final Screen screen;

    Faulting(Path root, Screen screen) {
        this.root = root;
        this.screen = screen;
    }

    /// By itself.
    ///
    /// @param options `--seed N` repeats an earlier run, `--kills N` says how many instead of 20
    int run(List<String> options) {
        var checks = new Checks(screen);
        run(checks, number(options, "--seed", anySeed()), number(options, "--kills", KILLS));
        screen.say(checks.passed() + " passed, " + checks.failed() + " failed");
        return checks.failed() == 0 ? 0 : 1;
    }

    /// As a part of all tests.
    void run(Checks checks) {
        run(checks, anySeed(), KILLS);
    }

    private void run(Checks checks, int seed, int kills) {
        new Build(root, screen).ensure();
        new Training(root, screen).ensure();
        var trial = Trial.instance(root, false);
        var system = new LocalSystem(trial, screen);
        int failedBefore = checks.failed();
        system.makeHome();
        try {
            Faults.run(trial, checks, screen, seed, kills);
        } finally {
            system.down();
        }
        if (checks.failed() == failedBefore) {
            system.reset(true);
        } else {
            screen.say("The state of the failed run is kept in " + trial.home());
        }
    }

    private static int anySeed() {
        return ThreadLocalRandom.current().nextInt(SEEDS);
    }

    private static int number(List<String> options, String name, int otherwise) {
        int at = options.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == options.size() || !options.get(at + 1).matches("\\d{1,8}")) {
            throw new Complaint(name + " needs a number.");
        }
        return Integer.parseInt(options.get(at + 1));
    }
}
