package fi.otverkko.platform.launcher.bench;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.journey.Submission.Draft;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// How long it takes from the moment a submission was due until the coordinator can see the proposal. Looked for in
/// the collection that the coordinator's list reads, not over the API: the looking would weigh more than the work.
final class Proposals {

    private static final double PER_SECOND = 20;
    private static final Duration RUN = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stand stand;
    private final Report report;

    Proposals(Stand stand, Report report) {
        this.stand = stand;
        this.report = report;
    }

    void measure() {
        var submission = stand.submission();
        var drafts = new ConcurrentLinkedQueue<Draft>();
        int count = (int) (PER_SECOND * RUN.toSeconds());
        Calls.flatOut(8, Duration.ofMinutes(3), count, _ -> drafts.add(submission.fillIn()));
        var ready = List.copyOf(drafts);
        stand.settle();
        var before = stand.cpu();
        var seen = report.calls(
                "submission until the proposal is seen, " + (int) PER_SECOND + "/s",
                Calls.atRate(PER_SECOND, RUN, number -> {
                    submission.send(ready.get(number));
                    awaitScreening(ready.get(number).id());
                }));
        Map<String, Double> taken = Cpu.between(before, stand.cpu());
        report.figure(
                "CPU per 1,000 submissions until proposed", Cpu.sum(taken) * 1000 / Math.max(1, seen.done()), "s");
        report.calls(
                "whole requests at " + (int) PER_SECOND / 2 + "/s",
                Calls.atRate(PER_SECOND / 2, RUN.dividedBy(2), _ -> submission.submit()));
    }

    private void awaitScreening(String id) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!stand.screened(id)) {
            if (System.nanoTime() > until) {
                throw new Complaint("No proposal within " + PATIENCE.toSeconds() + " s.");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
