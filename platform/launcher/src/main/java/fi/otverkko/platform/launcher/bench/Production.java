package fi.otverkko.platform.launcher.bench;

import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Screen;
import java.nio.file.Path;

/// The measurements on a system that has run for a while: throughput against the floor, the way to the proposal, what
/// it costs, and how all of it grows.
public final class Production {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;

    private final Instance instance;
    private final Screen screen;
    private final Report report;

    public Production(Instance instance, Screen screen, Report report) {
        this.instance = instance;
        this.screen = screen;
        this.report = report;
    }

    /// Measures, some twenty minutes; growth alone some ten.
    ///
    /// @param growthAlone leaves out throughput and proposals
    public void measure(boolean growthAlone) {
        try (var stand = new Stand(instance, screen)) {
            var throughput = new Throughput(stand, report);
            report.chapter("Warming up (JVM as in the images)");
            throughput.warmUp();
            if (!growthAlone) {
                report.chapter("Submissions against the floor, 16 callers; then open loop at half of each");
                throughput.measure();
                report.chapter("From the submission to the proposal, open loop");
                new Proposals(stand, report).measure();
            }
            report.chapter("Growth");
            var growth = new Growth(stand, report);
            growth.measure(FEW);
            growth.measure(MANY);
            report.figure("store file", megabytes(instance.home().resolve("store/documents.mv")), "MB");
            report.memory("after all", instance);
        }
    }

    private static double megabytes(Path file) {
        return file.toFile().length() / 1e6;
    }
}
