package fi.otverkko.platform.launcher;

import fi.otverkko.platform.launcher.bench.Production;
import fi.otverkko.platform.launcher.bench.Report;
import fi.otverkko.platform.launcher.bench.Scanning;
import fi.otverkko.platform.launcher.bench.Validating;
import fi.otverkko.platform.launcher.build.Artefacts;
import fi.otverkko.platform.launcher.build.Build;
import fi.otverkko.platform.launcher.check.Trial;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;
import fi.otverkko.platform.launcher.journey.Demo;

/// `./ot bench`: first what somebody meets who starts the demo, then, on the same instance with the JVM as in the
/// images, what it does under load against a floor. What lasts is the ratios; the absolute figures are the machine's.
final class Benching {

    private static final int STARTS = 3;

    private final Instance instance;
    private final Screen screen;

    Benching(Instance instance, Screen screen) {
        this.instance = instance;
        this.screen = screen;
    }

    /// @param growthAlone only how reads and writes fare with more and more in the store
    int run(boolean growthAlone) {
        new Build(instance.root(), screen).ensure();
        new Training(instance.root(), screen).ensure();
        var report = new Report(screen);
        Scanning.report(report);
        Validating.report(report, new Artefacts(instance.root()));
        var trial = Trial.instance(instance.root(), false);
        var system = new LocalSystem(trial, screen);
        try {
            if (!growthAlone) {
                starts(system, trial, report);
            }
            new Production(trial, screen, report).measure(growthAlone);
        } finally {
            system.down();
        }
        system.reset(true);
        report.keep(instance.home());
        return 0;
    }

    private void starts(LocalSystem system, Instance trial, Report report) {
        report.chapter("Start, memory and demo (JVM as './ot up' starts it)");
        for (int i = 1; i <= STARTS; i++) {
            system.down();
            report.figure("start " + i + (i == 1 ? ", empty state" : ""), Report.seconds(system::up), "s");
        }
        report.memory("in all", trial);
        report.figure("demo", Report.seconds(() -> new Demo(trial, screen).run("")), "s");
        system.down();
    }
}
