package fi.otverkko.platform.launcher.fault;

import fi.otverkko.platform.launcher.caller.Caller;
import fi.otverkko.platform.launcher.fault.EventLog.Event;
import fi.otverkko.platform.launcher.instance.Instance;
import fi.otverkko.platform.launcher.instance.Port;
import fi.otverkko.platform.launcher.mail.CaughtMail;
import fi.otverkko.platform.launcher.mail.MailFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the whole system shows of the submissions at one moment.
///
/// @param submitted ids of the events that tell of a submission, by consultation; each id once
/// @param proposed  the same of proposals
/// @param repeated  how many events lie in the broker more than once
/// @param rows      state of each row of the ledger about a received request, by its id
/// @param mails     how often each of their mails was caught, by its Message-ID
record Seen(
        Map<String, Set<String>> submitted,
        Map<String, Set<String>> proposed,
        long repeated,
        Map<String, Row> rows,
        Map<String, Long> mails) {

    private static final String LEDGER = "/api/notification/deliveries?template=REQUEST_RECEIVED&limit=100";

    /// A row of the ledger; for the holders of a role, or for one of them.
    record Row(String id, String to, String state) {

        String eventId() {
            return id.substring(0, id.lastIndexOf('.'));
        }

        boolean isSettled() {
            return state.equals("SENT") || state.equals("EXPANDED");
        }
    }

    static Seen now(Instance instance, Caller caller) {
        var log = new EventLog("127.0.0.1:" + instance.port(Port.KAFKA));
        var submissions = log.read("intake.consultations", "intake.consultation-submitted.v1");
        var proposals = log.read("triage.screenings", "triage.screening-proposed.v1");
        var submitted = byConsultation(submissions);
        var proposed = byConsultation(proposals);
        long different = count(submitted) + count(proposed);
        var rows = rows(caller);
        return new Seen(
                submitted,
                proposed,
                submissions.size() + proposals.size() - different,
                rows,
                new MailFolder(instance.mails())
                        .all().stream()
                                .map(CaughtMail::messageId)
                                .map(id -> id.replaceAll("^<|@.*$", ""))
                                .filter(id -> isOfSubmission(id, submitted))
                                .collect(Collectors.groupingBy(id -> id, Collectors.counting())));
    }

    private static boolean isOfSubmission(String mail, Map<String, Set<String>> submitted) {
        return submitted.values().stream().flatMap(Set::stream).anyMatch(event -> mail.startsWith(event + "."));
    }

    private static Map<String, Set<String>> byConsultation(List<Event> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        Event::consultationId, Collectors.mapping(Event::id, Collectors.toCollection(TreeSet::new))));
    }

    private static long count(Map<String, Set<String>> ids) {
        return ids.values().stream().mapToLong(Set::size).sum();
    }

    private static Map<String, Row> rows(Caller caller) {
        var rows = new HashMap<String, Row>();
        var next = "";
        do {
            var page = caller.get("admin", LEDGER + (next.isEmpty() ? "" : "&after=" + next));
            if (!page.isDone()) {
                throw new IllegalStateException("the ledger cannot be read: " + page);
            }
            page.body().path("items").forEach(item -> {
                var id = item.path("id").asString();
                rows.put(
                        id,
                        new Row(
                                id,
                                item.path("to").asString(),
                                item.path("state").asString()));
            });
            next = page.text("/next");
        } while (!next.isEmpty());
        return rows;
    }

    /// Mails that were caught more than once, under the same Message-ID.
    long repeatedMails() {
        return mails.values().stream().filter(times -> times > 1).count();
    }

    /// The rows that one submission has made.
    List<Row> rowsOf(String eventId) {
        return new ArrayList<>(rows.values().stream()
                .filter(row -> row.eventId().equals(eventId))
                .toList());
    }
}
