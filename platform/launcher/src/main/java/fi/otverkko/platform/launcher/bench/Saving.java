package fi.otverkko.platform.launcher.bench;

import fi.otverkko.platform.launcher.instance.Complaint;
import fi.otverkko.platform.launcher.journey.Submission.Draft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/// Saving drafts, against the same floor as the submissions: the whole form at once, and one section of it, as a screen
/// does that saves while one writes.
final class Saving {

    private static final int CALLERS = 16;
    private static final int DRAFTS = 4_000;
    private static final Duration RUN = Duration.ofSeconds(20);
    private static final Duration PREPARING = Duration.ofMinutes(3);

    private final Stand stand;
    private final Report report;

    Saving(Stand stand, Report report) {
        this.stand = stand;
        this.report = report;
    }

    /// @param floor measured before, in the same run
    void measure(Figures floor) {
        var begun = begun();
        stand.settle();
        share("draft save, whole form", floor, number -> stand.submission().save(begun.get(number)));
        var others = begun();
        share("draft save, one section", floor, number -> stand.submission().saveSection(others.get(number)));
        stand.settle();
    }

    private void share(String what, Figures floor, IntConsumer save) {
        var saved = report.calls("product: " + what, Calls.flatOut(CALLERS, RUN, DRAFTS, save));
        report.figure(what + " / floor", 100 * saved.perSecond() / floor.perSecond(), "%");
    }

    private List<Draft> begun() {
        var drafts = Collections.synchronizedList(new ArrayList<Draft>());
        Calls.flatOut(
                CALLERS, PREPARING, DRAFTS, _ -> drafts.add(stand.submission().begin()));
        if (drafts.size() < DRAFTS) {
            throw new Complaint("Only " + drafts.size() + " of " + DRAFTS + " drafts could be begun.");
        }
        return List.copyOf(drafts);
    }
}
