package fi.otverkko.notification.subscriptionimport;

import fi.otverkko.notification.address.Addresses;
import fi.otverkko.notification.address.MailAddress;
import fi.otverkko.notification.subscription.Subscribers;
import fi.otverkko.notification.subscription.Subscription;
import fi.otverkko.notification.subscription.Subscription.State;
import fi.otverkko.notification.subscription.SubscriptionCommand.Import;
import fi.otverkko.notification.subscriptionimport.ImportReport.Outcome;
import fi.otverkko.notification.subscriptionimport.ImportReport.Row;
import fi.otverkko.platform.kernel.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// Takes over a list, row by row: what one row lacks stops no other.
@Component
class Imports {

    static final int AT_MOST = 1_000;

    private static final List<String> COLUMNS =
            List.of("email", "language", "interests", "reach", "consentedAt", "proof");

    private final Subscribers subscribers;
    private final Addresses addresses;
    private final Clock clock;

    Imports(Subscribers subscribers, Addresses addresses, Clock clock) {
        this.subscribers = subscribers;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// The same list again finds everybody there.
    ///
    /// @throws Refusal.Invalid `import-malformed` if it is no CSV with these columns, `import-too-long`
    ImportReport take(String csv, boolean dryRun) {
        var rows = read(csv);
        var seen = new HashSet<String>();
        var now = clock.instant();
        var outcomes = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            outcomes.add(new Row(i + 1, outcome(rows.get(i), seen, now, dryRun)));
        }
        return ImportReport.of(dryRun, outcomes);
    }

    private Outcome outcome(ImportRow row, Set<String> seen, Instant now, boolean dryRun) {
        var address = MailAddress.of(row.email());
        if (address.isEmpty()) {
            return Outcome.ADDRESS_MALFORMED;
        }
        var id = addresses.fingerprint(address.get());
        if (!seen.add(id)) {
            return Outcome.REPEATED;
        }
        var choice = row.choice();
        if (choice.isEmpty()) {
            return Outcome.CHOICE_MALFORMED;
        }
        var consent = row.consent(now);
        if (consent.isEmpty()) {
            return Outcome.CONSENT_MISSING;
        }
        var before = subscribers.find(id).map(Subscription::state).orElse(State.EXPIRED);
        if (before != State.EXPIRED) {
            return before == State.ERASED || before == State.UNSUBSCRIBED ? Outcome.ERASED : Outcome.KNOWN;
        }
        if (!dryRun) {
            var nonce = UUID.randomUUID().toString();
            var sealed = addresses.seal(id, address.get());
            subscribers.apply(
                    id,
                    new Import(
                            sealed,
                            choice.get(),
                            nonce,
                            consent.get(),
                            row.proof().strip(),
                            now));
        }
        return Outcome.IMPORTED;
    }

    private static List<ImportRow> read(String csv) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = format.parse(new StringReader(csv))) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) {
                throw malformed();
            }
            var rows = new ArrayList<ImportRow>();
            for (var line : parser) {
                if (!line.isConsistent()) {
                    throw malformed();
                }
                if (rows.size() == AT_MOST) {
                    throw new Refusal.Invalid("import-too-long", AT_MOST);
                }
                rows.add(row(line));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException noCsv) {
            throw malformed();
        }
    }

    private static ImportRow row(CSVRecord line) {
        return new ImportRow(
                line.get("email"),
                line.get("language"),
                line.get("interests"),
                line.get("reach"),
                line.get("consentedAt"),
                line.get("proof"));
    }

    private static Refusal.Invalid malformed() {
        return new Refusal.Invalid("import-malformed", String.join(", ", COLUMNS));
    }
}
