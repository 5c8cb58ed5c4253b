package fi.otverkko.intake.course;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the desk knows of a consultation besides its state: codes and times, never text.
///
/// @param since      when it came into its state, as stored; null for what was stored before this was kept
/// @param checker    subject id of whoever took it to check; null before
/// @param escalation null unless it goes past the others now
/// @param end        how it ended; null while it has not, or if nothing was said
/// @param changes    what happened last, oldest first; at most [#KEPT]
public record Course(
        @Nullable Instant since,
        @Nullable String checker,
        @Nullable Escalation escalation,
        @Nullable End end,
        List<Change> changes) {

    /// Changes that are kept. Who has not looked for longer sees the latest.
    static final int KEPT = 8;

    public static final Course NONE = new Course(null, null, null, null, List.of());

    /// It goes past the others, until it is answered or decided not to be urgent. A flag, not a state. Source: domain
    /// §8.1 with its repair (5), INT-10.
    ///
    /// @param adHoc whether it goes past the monthly cycle
    public record Escalation(String reasonCode, boolean adHoc, Instant at) {

        public boolean saysTheSameAs(@Nullable Escalation other) {
            return other != null && other.reasonCode.equals(reasonCode) && other.adHoc == adHoc;
        }
    }

    /// How it ended.
    ///
    /// @param code  why it was withdrawn, where it was redirected, or with whose it was merged
    /// @param place a group, an area, or the consultation that goes on; null if there is none
    public record End(String code, @Nullable String place) {}

    /// Something happened.
    ///
    /// @param what a code, such as `SUBMITTED`
    public record Change(String what, Instant at) {}

    public Course {
        changes = List.copyOf(changes);
    }

    public Course checkedBy(String subject) {
        return new Course(since, subject, escalation, end, changes);
    }

    public Course escalated(@Nullable Escalation now) {
        return new Course(since, checker, now, end, changes);
    }

    /// It goes past nobody any more.
    public Course calmed() {
        return escalated(null);
    }

    public Course ended(@Nullable End how) {
        return new Course(since, checker, escalation, how, changes);
    }

    /// Another round: nobody checks it, nothing lets it pass, and it has not ended.
    public Course again() {
        return new Course(since, null, null, null, changes);
    }

    /// What has just been stored.
    ///
    /// @param moved whether it came into another state
    public Course told(Stream<String> what, boolean moved, Instant at) {
        var all = Stream.concat(changes.stream(), what.map(code -> new Change(code, at)))
                .toList();
        return new Course(
                moved || since == null ? at : since,
                checker,
                escalation,
                end,
                all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }
}
