package fi.otverkko.notification.deadletter;

import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message that a consumer group gave up, and what was done about it.
///
/// @param origin    where it lies and what is known of it
/// @param state     how far it has come
/// @param by        subject id of who asked for the replay
/// @param changedAt when the state was entered
record DeadLetter(
        Origin origin,
        State state,
        @Nullable String by,
        @Nullable Instant changedAt) {

    /// What is known of a letter from its topic; never changes.
    ///
    /// @param id        topic, partition and offset of the letter
    /// @param group     who could not handle it
    /// @param topic     where it was read
    /// @param partition of that topic
    /// @param reason    why, a code
    /// @param tries     how often it was tried
    /// @param diedAt    when it was given up
    /// @param replayOf  the letter whose replay failed again
    /// @param message   what the message says of itself
    record Origin(
            String id,
            String group,
            String topic,
            int partition,
            String reason,
            int tries,
            Instant diedAt,
            @Nullable String replayOf,
            Message message) {}

    /// Each is absent if the message does not say it, or says it in a way that is not ours.
    ///
    /// @param type        such as `intake.consultation-submitted.v1`
    /// @param source      who published it
    /// @param aggregateId what it is about
    /// @param number      the aggregate's event number
    /// @param time        when it happened
    record Message(
            @Nullable String type,
            @Nullable String source,
            @Nullable String aggregateId,
            @Nullable Long number,
            @Nullable Instant time) {}

    enum State {
        /// For somebody to mend the cause and replay it.
        WAITING,
        /// Asked for; on its way to the group.
        REPLAYING,
        /// The broker has it again. If it fails again, it comes back as another letter.
        REPLAYED,
        /// It was to be replayed when its topic did not keep it any more.
        EXPIRED
    }

    static DeadLetter found(Origin origin) {
        return new DeadLetter(origin, State.WAITING, null, null);
    }

    boolean waiting() {
        return state == State.WAITING;
    }

    /// @throws Refusal.Conflict `dead-letter-not-waiting` if it was replayed before
    DeadLetter replay(String by, Instant now) {
        if (!waiting()) {
            throw new Refusal.Conflict("dead-letter-not-waiting", state.name());
        }
        return new DeadLetter(origin, State.REPLAYING, by, now);
    }

    /// @param gone whether its topic did not keep it any more
    DeadLetter settled(boolean gone, Instant now) {
        return new DeadLetter(origin, gone ? State.EXPIRED : State.REPLAYED, by, now);
    }
}
