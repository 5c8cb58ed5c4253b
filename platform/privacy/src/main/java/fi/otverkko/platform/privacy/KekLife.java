package fi.otverkko.platform.privacy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How old the KEK is and what comes next.
///
/// @param age                how long it has been in force, as far as noted
/// @param nextOn             from when on the next one is made
/// @param earlierDestroyedAt when the last rotation by the schedule ended; null if none has yet
/// @param replicasWithout    how many replicas do not hold the newest KEK, which hold up the rotation
/// @param overdue            a rotation should have begun a day ago and has not
/// @param fileWritable       whether this replica may change the key file; where not, it is rotated by the command
public record KekLife(
        Stage stage,
        Instant since,
        Duration age,
        Instant nextOn,
        @Nullable Instant earlierDestroyedAt,
        long replicasWithout,
        boolean overdue,
        boolean fileWritable) {

    /// What a rotation goes through.
    public enum Stage {
        /// One KEK, and nothing to do.
        ALONE,
        /// The next one is made, and not in force before every replica holds it.
        NEXT_MADE,
        /// It is in force and wraps every key; the earlier one is kept for its grace.
        EARLIER_KEPT,
        /// This replica's key file lacks the KEK in force, and opens nothing: copy the file from where it is whole.
        NOT_HELD
    }
}
