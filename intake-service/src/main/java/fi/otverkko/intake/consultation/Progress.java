package fi.otverkko.intake.consultation;

import fi.otverkko.intake.text.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a consultation stands. What other services say may come early: it is kept, and counts as soon
/// as the consultation is so far.
///
/// @param round       of submission; 0 before the first
/// @param submittedAt of this round; null before the first
/// @param accepted    whether the secretary accepted this round
/// @param decision    the newest that a person made in triage
/// @param slot        the place on an agenda
/// @param opened      the meeting in which the chair opened the item; null before
/// @param note        why it was returned, declined, redirected or reopened, the latest
public record Progress(
        State state,
        int round,
        @Nullable Instant submittedAt,
        boolean accepted,
        @Nullable Decision decision,
        @Nullable Slot slot,
        @Nullable String opened,
        @Nullable Note note) {

    private static final Set<String> URGENT = Set.of("U0", "U1");

    public static final Progress BEGUN = new Progress(State.DRAFT, 0, null, false, null, null, null, null);

    /// Source: domain §8.1.
    public enum State {
        DRAFT,
        SUBMITTED,
        IN_CHECK,
        RETURNED,
        ACCEPTED,
        SCREENED,
        SCHEDULED,
        IN_CONSULTATION,
        ANSWERED,
        FOLLOW_UP,
        CLOSED,
        WITHDRAWN,
        DECLINED,
        /// A draft that nobody wrote to for so long that its content was erased.
        EXPIRED,
        /// It belongs elsewhere: to another group, to guidance, to another area.
        REDIRECTED,
        /// It asked what another one asks already, which goes on.
        MERGED;

        /// What has begun to be handled and has not ended.
        public static final Set<State> LIVE = Set.of(
                SUBMITTED, IN_CHECK, RETURNED, ACCEPTED, SCREENED, SCHEDULED, IN_CONSULTATION, ANSWERED, FOLLOW_UP);
    }

    /// What a person decided on the screen's proposal, in codes of triage.
    public record Decision(
            int round,
            String level,
            String urgency,
            String model,
            List<String> teams,
            List<String> addons,
            Instant decidedAt) {

        /// Levels with which the case goes on to a meeting. `TALK` waits for another decision, `NO` for the
        /// coordinator to decline.
        private static final Set<String> GOES_ON = Set.of("YES", "NOT_ASSESSED");

        public Decision {
            teams = List.copyOf(teams);
            addons = List.copyOf(addons);
        }

        boolean newerThan(@Nullable Decision other) {
            return other == null
                    || round > other.round
                    || (round == other.round && !decidedAt.isBefore(other.decidedAt));
        }
    }

    /// A place on an agenda.
    ///
    /// @param secretary subject id of the group's; null if network did not say
    public record Slot(
            String meetingId,
            String groupId,
            @Nullable String secretary,
            Instant startsAt,
            boolean extraSlot,
            Instant scheduledAt) {}

    /// What the requester is told with a return or a refusal.
    public record Note(String reasonCode, SealedText text) {}

    /// The secretary whose it is: that of the group on whose agenda it is. Null as long as no group has it, and it is
    /// the area's.
    public @Nullable String secretary() {
        return slot == null ? null : slot.secretary();
    }

    /// Whether the requester has sent it and it was not returned.
    public boolean sent() {
        return round > 0 && state != State.RETURNED;
    }

    public boolean in(State... states) {
        return List.of(states).contains(state);
    }

    Progress submitted(Instant at) {
        return new Progress(State.SUBMITTED, round + 1, at, false, decision, slot, opened, null);
    }

    Progress accept() {
        return new Progress(State.ACCEPTED, round, submittedAt, true, decision, slot, opened, note).onward();
    }

    Progress returned(Note why) {
        return new Progress(State.RETURNED, round, submittedAt, false, decision, slot, opened, why);
    }

    Progress declined(Note why) {
        return ended(State.DECLINED, why);
    }

    Progress redirected(Note why) {
        return ended(State.REDIRECTED, why);
    }

    private Progress ended(State state, Note why) {
        return new Progress(state, round, submittedAt, accepted, decision, slot, opened, why);
    }

    /// The next round begins; its meeting is another one.
    Progress reopened(Note why, Instant at) {
        return new Progress(State.SUBMITTED, round + 1, at, false, decision, null, null, why);
    }

    /// Off the agenda again, unless it has been heard there or is on another one by now.
    Progress unscheduled(String meetingId, Instant at) {
        if (slot == null
                || !slot.meetingId().equals(meetingId)
                || slot.scheduledAt().isAfter(at)) {
            return this;
        }
        return switch (state) {
            case IN_CONSULTATION, ANSWERED, FOLLOW_UP, CLOSED -> this;
            case SCHEDULED ->
                new Progress(State.SCREENED, round, submittedAt, accepted, decision, null, opened, note).onward();
            default -> new Progress(state, round, submittedAt, accepted, decision, null, opened, note);
        };
    }

    Progress decided(Decision made) {
        return made.newerThan(decision)
                ? new Progress(state, round, submittedAt, accepted, made, slot, opened, note).onward()
                : this;
    }

    Progress scheduled(Slot place) {
        return slot == null || !place.scheduledAt().isBefore(slot.scheduledAt())
                ? new Progress(state, round, submittedAt, accepted, decision, place, opened, note).onward()
                : this;
    }

    Progress opened(String meetingId) {
        return new Progress(state, round, submittedAt, accepted, decision, slot, meetingId, note).onward();
    }

    Progress withoutNote() {
        return new Progress(state, round, submittedAt, accepted, decision, slot, opened, null);
    }

    Progress to(State next) {
        return new Progress(next, round, submittedAt, accepted, decision, slot, opened, note);
    }

    /// Whether the level that was decided for this round is the given one.
    public boolean decided(String level) {
        return decision != null && decision.round() == round && decision.level().equals(level);
    }

    /// Whether a person decided for this round that it is urgent: U0 or U1.
    public boolean urgent() {
        return decision != null && decision.round() == round && URGENT.contains(decision.urgency());
    }

    private Progress onward() {
        var next = next();
        return next == state ? this : to(next).onward();
    }

    private State next() {
        boolean goesOn = decision != null && decision.round() == round && Decision.GOES_ON.contains(decision.level());
        return switch (state) {
            case ACCEPTED -> goesOn ? State.SCREENED : state;
            case SCREENED -> !goesOn ? State.ACCEPTED : slot != null ? State.SCHEDULED : state;
            case SCHEDULED -> slot != null && slot.meetingId().equals(opened) ? State.IN_CONSULTATION : state;
            default -> state;
        };
    }
}
