package fi.otverkko.platform.privacy.uselog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a check, or one part of it, has found.
///
/// @param roots    how many roots were checked
/// @param heads    how many signed heads were looked for among the entries
/// @param entries  how many entries were checked
/// @param more     whether there are more findings than are named
/// @param newest   the newest root; whoever notes its hash elsewhere can tell later that it is still there
/// @param next     where the next part begins; null after the last
public record LogReport(
        long roots,
        long heads,
        long entries,
        List<LogFinding> findings,
        boolean more,
        @Nullable LogRoot newest,
        @Nullable Place next) {

    public LogReport {
        findings = List.copyOf(findings);
    }

    /// Where a part of a check begins.
    ///
    /// @param after number of the root, or id of the entry, that was checked last; empty at the beginning
    public record Place(Stage stage, String after) {

        public static final Place START = new Place(Stage.ROOTS, "");

        /// @throws IllegalArgumentException if there is no such place
        public Place {
            if (stage == Stage.ROOTS && !after.isEmpty()) {
                Long.parseLong(after);
            }
        }
    }

    /// Roots come first: they tell which chains there must be.
    public enum Stage {
        ROOTS,
        ENTRIES
    }
}
