package fi.otverkko.platform.launcher.fault;

import fi.otverkko.platform.launcher.caller.Caller;
import fi.otverkko.platform.launcher.caller.Request;
import fi.otverkko.platform.launcher.fault.Seen.Row;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What must be true of every request once all is quiet: acknowledged means one screening, one proposal, one notice;
/// not acknowledged means a draft and nothing else, or all of it.
final class Proof {

    /// A lease that a dead service held ends after 45 s, and a sweep comes every minute; a mail that could not be
    /// sent is tried again after half a minute, then a minute, then two.
    private static final Duration STILL = Duration.ofMinutes(4);

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Instance instance;
    private final Caller caller;
    private final List<Request> requests;

    Proof(Instance instance, Caller caller, List<Request> requests) {
        this.instance = instance;
        this.caller = caller;
        this.requests = List.copyOf(requests);
    }

    /// Sends again, under the same keys, what was not acknowledged: it must have stayed a draft or have come through.
    ///
    /// @return those that were half done, or could not be sent
    List<String> settle() {
        var wrong = new ArrayList<String>();
        for (var request : requests) {
            if (request.isAcknowledged()) {
                continue;
            }
            if (request.isBegun() && request.state().equals("DRAFT") && request.screenings() > 0) {
                wrong.add(request + " is a draft and was screened");
            }
            if (!request.tryFor(AGAIN)) {
                wrong.add(
                        request + " cannot be sent again: " + request.answers().getLast());
            }
        }
        return wrong;
    }

    /// Waits until every acknowledged request has come through to its mail, or nothing has moved for a while.
    Seen awaitQuiet() {
        var latest = Seen.now(instance, caller);
        int open = faults(latest).size();
        long moved = System.nanoTime();
        long until = moved + LONGEST.toNanos();
        while (open > 0 && System.nanoTime() - moved < STILL.toNanos() && System.nanoTime() < until) {
            Patience.pause(PAUSE);
            latest = Seen.now(instance, caller);
            int now = faults(latest).size();
            moved = now == open ? moved : System.nanoTime();
            open = now;
        }
        return latest;
    }

    /// What is wrong, a line each.
    List<String> faults(Seen seen) {
        var faults = new ArrayList<String>();
        for (var request : acknowledged()) {
            var id = request.id();
            var submitted = seen.submitted().getOrDefault(id, Set.of());
            expect(faults, request, "submissions told", submitted.size());
            expect(
                    faults,
                    request,
                    "proposals",
                    seen.proposed().getOrDefault(id, Set.of()).size());
            var rows = submitted.stream()
                    .flatMap(event -> seen.rowsOf(event).stream())
                    .toList();
            expect(faults, request, "rows for the secretaries", count(rows, "HOLDERS"));
            expect(faults, request, "rows for the one secretary", count(rows, "ACCOUNT"));
            rows.stream()
                    .filter(row -> !row.isSettled())
                    .forEach(row -> faults.add(request + ": a row is " + row.state()));
            rows.stream()
                    .filter(row -> row.state().equals("SENT") && !seen.mails().containsKey(row.id()))
                    .forEach(row -> faults.add(request + ": no mail for row " + row.id()));
        }
        seen.mails().keySet().stream()
                .filter(mail -> !seen.rows().containsKey(mail))
                .forEach(mail -> faults.add("a mail without a row: " + mail));
        return faults;
    }

    /// Those whose screenings at the coordinator's are not exactly one, and those screened without being submitted.
    List<String> wronglyScreened(Seen seen) {
        var known = seen.submitted().keySet();
        return Stream.concat(
                        acknowledged().stream()
                                .filter(request -> request.screenings() != 1)
                                .map(request -> request + " has " + request.screenings() + " screenings"),
                        seen.proposed().keySet().stream()
                                .filter(id -> !known.contains(id))
                                .map(id -> id + " was screened and never submitted"))
                .toList();
    }

    List<Request> acknowledged() {
        return requests.stream().filter(Request::isAcknowledged).toList();
    }

    private static int count(List<Row> rows, String to) {
        return (int) rows.stream().filter(row -> row.to().equals(to)).count();
    }

    private static void expect(List<String> faults, Request request, String what, int number) {
        if (number != 1) {
            faults.add(request + ": " + number + " " + what);
        }
    }
}
