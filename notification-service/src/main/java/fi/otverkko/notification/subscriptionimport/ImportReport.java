package fi.otverkko.notification.subscriptionimport;

import java.util.List;

/// What came, or in a dry run would come, of each row. Holds no address.
///
/// @param dryRun   whether nothing was stored
/// @param imported how many rows became subscriptions
/// @param left     how many did not
/// @param rows     in the order of the list
public record ImportReport(boolean dryRun, int imported, int left, List<Row> rows) {

    /// What came of a row.
    public enum Outcome {
        IMPORTED,
        /// Subscribes already, or has an order open: stays as it is.
        KNOWN,
        /// Unsubscribed or had the address erased: only she herself can come back.
        ERASED,
        /// The same address stands further up.
        REPEATED,
        ADDRESS_MALFORMED,
        /// Language, interests or reach are none of ours.
        CHOICE_MALFORMED,
        /// No time of consent, one in the future, or nothing that proves it.
        CONSENT_MISSING
    }

    /// One row of the list.
    ///
    /// @param row from 1, the heading not counted
    public record Row(int row, Outcome outcome) {}

    public ImportReport {
        rows = List.copyOf(rows);
    }

    static ImportReport of(boolean dryRun, List<Row> rows) {
        int imported = (int)
                rows.stream().filter(row -> row.outcome() == Outcome.IMPORTED).count();
        return new ImportReport(dryRun, imported, rows.size() - imported, rows);
    }
}
