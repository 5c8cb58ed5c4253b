package fi.otverkko.network.statistics;

import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is counted of a case: its client groups by the latest submission, and what was decided last.
///
/// @param submission  the latest heard of; null if none was
/// @param decision    the latest heard of; null if none was
/// @param decidedIn   the year, in Finland, of the earliest decision heard of: the case counts in that year and no
/// other,
///                    however often it is decided again; 0 while there is none
record CountedCase(
        @Nullable Submission submission, @Nullable Decision decision, int decidedIn) {

    static final CountedCase UNKNOWN = new CountedCase(null, null, 0);

    /// @param round which submission
    record Submission(int round, List<String> groups) {

        Submission {
            groups = List.copyOf(groups);
        }
    }

    /// @param round which submission was decided upon
    /// @param level `YES`, `TALK`, `NO` or `NOT_ASSESSED`
    record Decision(int round, String level, Instant decidedAt) {

        private boolean replaces(@Nullable Decision older) {
            return older == null || round > older.round || (round == older.round && decidedAt.isAfter(older.decidedAt));
        }

        private int year() {
            return decidedAt.atZone(FinnishCalendar.ZONE).getYear();
        }
    }

    CountedCase with(Submission heard) {
        return submission == null || heard.round() > submission.round()
                ? new CountedCase(heard, decision, decidedIn)
                : this;
    }

    CountedCase with(Decision heard) {
        int year = decidedIn == 0 ? heard.year() : Math.min(decidedIn, heard.year());
        return new CountedCase(submission, heard.replaces(decision) ? heard : decision, year);
    }

    /// Whether it is in any cell of the table.
    boolean counts() {
        return level().filter(DecisionTable.LEVELS::contains).isPresent() && !groups().isEmpty();
    }

    /// The level with which the case counts; empty as long as the submission or the decision has not been heard of.
    Optional<String> level() {
        return submission == null
                ? Optional.empty()
                : Optional.ofNullable(decision).map(Decision::level);
    }

    /// `FITS_NONE` beside other groups is ignored. Source: OT screen, how to read the table, 0.
    List<String> groups() {
        var groups = submission == null ? List.<String>of() : submission.groups();
        return groups.size() < 2
                ? groups
                : groups.stream()
                        .filter(group -> !group.equals("FITS_NONE"))
                        .distinct()
                        .toList();
    }
}
