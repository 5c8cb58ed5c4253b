package fi.otverkko.platform.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bson.Document;

/// The same reads and writes with few and with many requests in the store.
final class Growth {

    private static final Duration RUN = Duration.ofSeconds(15);
    private static final double READS = 20;
    private static final double WRITES = 5;
    private static final int ORIGINALS = 100;

    private final Stand stand;
    private final Report report;
    private final List<String> originals;
    private final Bulk bulk;

    Growth(Stand stand, Report report) {
        this.stand = stand;
        this.report = report;
        this.originals = originals();
        this.bulk = new Bulk(stand.store(), originals);
    }

    void measure(int requests) {
        double filling = Report.seconds(() -> bulk.fillUp(requests));
        long there = bulk.consultations();
        report.figure("requests in the store", (double) there, "");
        report.figure("filled up in", filling, "s");
        var at = " at " + there;
        stand.settle();
        var api = stand.api();
        report.calls(
                "a case" + at,
                Calls.atRate(
                        READS,
                        RUN,
                        number -> api.get(
                                "professional",
                                "/api/intake/consultations/" + originals.get(number % originals.size()))));
        report.calls(
                "a work folder's page" + at,
                Calls.atRate(READS, RUN, _ -> api.get("secretary", "/api/intake/consultations?limit=20")));
        report.calls(
                "the folder of submitted requests" + at,
                Calls.atRate(
                        READS, RUN, _ -> api.get("secretary", "/api/intake/consultations?state=SUBMITTED&limit=20")));
        for (var folder : List.of("NEEDS_ME", "WAITING", "DONE")) {
            for (var user : List.of("secretary", "coordinator")) {
                report.calls(
                        "desk " + folder + " of the " + user + at,
                        Calls.atRate(READS, RUN, _ -> api.get(user, "/api/intake/desk?limit=20&folder=" + folder)));
            }
        }
        report.calls(
                "screenings to decide" + at,
                Calls.atRate(READS, RUN, _ -> api.get("coordinator", "/api/triage/screenings?limit=20")));
        report.calls(
                "whole requests" + at,
                Calls.atRate(WRITES, RUN, _ -> stand.submission().submit()));
    }

    /// Real requests, whose texts open.
    private List<String> originals() {
        var ids = new ArrayList<String>();
        stand.store()
                .getDatabase("intake")
                .getCollection("consultations")
                .find(new Document("state.progress.state", "SUBMITTED"))
                .sort(new Document("_id", 1))
                .limit(ORIGINALS)
                .forEach(document -> ids.add(document.getString("_id")));
        return Collections.unmodifiableList(ids);
    }
}
