package fi.otverkko.platform.launcher.bench;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.journey.Submission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Submissions, with everything that follows from them, against the floor: one call each, one document of the same
/// size, the same gateway, store and token.
final class Throughput {

    private static final int CALLERS = 16;
    private static final Duration WARMING = Duration.ofSeconds(90);
    private static final Duration RUN = Duration.ofSeconds(20);
    private static final int DRAFTS = 4_000;

    /// Of the rate at which the events were worked off, when nothing else came in any more for a part of the time.
    private static final double CAUTION = 0.9;

    private static final Duration CATCHING_UP = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int CHUNK = 200;
    private static final String USER = "professional";

    private final Stand stand;
    private final Report report;

    Throughput(Stand stand, Report report) {
        this.stand = stand;
        this.report = report;
    }

    void warmUp() {
        report.calls(
                "whole requests (draft, form, submission)",
                Calls.flatOut(
                        CALLERS,
                        WARMING,
                        Integer.MAX_VALUE,
                        _ -> stand.submission().submit()));
        var body = stand.floorBody();
        report.calls("floor", Calls.flatOut(CALLERS, WARMING.dividedBy(2), Integer.MAX_VALUE, _ -> floor(body)));
    }

    void measure() {
        stand.settle();
        var body = stand.floorBody();
        report.figure("size of the document", body.text().length(), "bytes");
        var before = stand.cpu();
        var floor = report.calls(
                "floor: token, one insert", Calls.flatOut(CALLERS, RUN, Integer.MAX_VALUE, _ -> floor(body)));
        cost("floor", before, floor.done());
        var drafts = drafts(DRAFTS);
        stand.settle();
        before = stand.cpu();
        var sent = Collections.synchronizedList(new ArrayList<String>());
        var product = report.calls("product: submission", Calls.flatOut(CALLERS, RUN, DRAFTS, number -> {
            stand.submission().send(drafts.get(number));
            sent.add(drafts.get(number).id());
        }));
        double lag = report.figure("lag at the end: until all events have arrived", caughtUp(List.copyOf(sent)), "s");
        cost("submission, events included", before, product.done());
        stand.settle();
        report.figure("product / floor", 100 * product.perSecond() / floor.perSecond(), "%");
        new Saving(stand, report).measure(floor);
        sustained(CAUTION * product.done() / (RUN.toSeconds() + lag), floor);
        var whole = report.calls(
                "whole requests: draft, form, submission",
                Calls.flatOut(
                        CALLERS, RUN, Integer.MAX_VALUE, _ -> stand.submission().submit()));
        report.figure("calls of whole requests / floor", 300 * whole.perSecond() / floor.perSecond(), "%");
        stand.settle();
        atHalf(floor, product, body);
    }

    /// At a rate that the events can follow, which is less than what can be taken in for a while.
    private void sustained(double rate, Figures floor) {
        var drafts = drafts((int) (rate * RUN.toSeconds()) + 1);
        stand.settle();
        var sent = Collections.synchronizedList(new ArrayList<String>());
        report.calls("product at a rate that the events follow", Calls.atRate(rate, RUN, number -> {
            stand.submission().send(drafts.get(number));
            sent.add(drafts.get(number).id());
        }));
        report.figure("lag at its end", caughtUp(List.copyOf(sent)), "s");
        report.figure("that rate / floor", 100 * rate / floor.perSecond(), "%");
        stand.settle();
    }

    private void atHalf(Figures floor, Figures product, Stand.FloorBody body) {
        report.calls("floor at half its throughput", Calls.atRate(floor.perSecond() / 2, RUN, _ -> floor(body)));
        double rate = product.perSecond() / 2;
        var drafts = drafts((int) (rate * RUN.toSeconds()) + 1);
        report.calls(
                "product at half its throughput",
                Calls.atRate(rate, RUN, number -> stand.submission().send(drafts.get(number))));
        report.figure("settled after", stand.settle(), "s");
    }

    private void floor(Stand.FloorBody body) {
        stand.api().post(USER, "/api/training/floor", body, null);
    }

    private List<Submission.Draft> drafts(int count) {
        var drafts = Collections.synchronizedList(new ArrayList<Submission.Draft>());
        Calls.flatOut(
                CALLERS, CATCHING_UP, count, _ -> drafts.add(stand.submission().fillIn()));
        if (drafts.size() < count) {
            throw new Complaint("Only " + drafts.size() + " of " + count + " drafts could be prepared.");
        }
        return List.copyOf(drafts);
    }

    /// @return seconds until every service has heard of all that was submitted
    private double caughtUp(List<String> ids) {
        return Report.seconds(() -> {
            long until = System.nanoTime() + CATCHING_UP.toNanos();
            for (int from = 0; from < ids.size(); from += CHUNK) {
                var chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
                while (!stand.heard(chunk)) {
                    if (System.nanoTime() > until) {
                        throw new Complaint("The events have not arrived within " + CATCHING_UP.toSeconds() + " s.");
                    }
                    LockSupport.parkNanos(POLL.toNanos());
                }
            }
        });
    }

    private void cost(String what, Map<String, Double> before, long count) {
        var taken = Cpu.between(before, stand.cpu());
        taken.forEach((part, seconds) -> {
            if (seconds * 1000 / count >= 0.05) {
                report.figure("CPU of " + part + " per 1,000: " + what, seconds * 1000 / count, "s");
            }
        });
        report.figure("CPU per 1,000: " + what, Cpu.sum(taken) * 1000 / count, "s");
    }
}
