package fi.otverkko.notification.delivery;

import fi.otverkko.notification.delivery.Attempt.Expanded;
import fi.otverkko.notification.delivery.Attempt.NotEver;
import fi.otverkko.notification.delivery.Attempt.NotNow;
import fi.otverkko.notification.delivery.Attempt.Taken;
import fi.otverkko.notification.letter.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is owed to one recipient because of one event, and how far it has come.
///
/// All rules about deliveries are in this file.
///
/// @param id       from event, template and recipient: the same event again is the same delivery
/// @param about    the consultation whose reference code the letter names
/// @param when     the time that the letter names
/// @param attempts how many were begun, the running one included
/// @param owedAt   when this service learnt of it; giving up counts from here
/// @param dueAt    when the next attempt may begin; absent when nothing more is done
/// @param reason   why the last attempt did not succeed, a code
record Delivery(
        String id,
        Recipient to,
        Template template,
        @Nullable String about,
        @Nullable Instant when,
        State state,
        int attempts,
        Instant owedAt,
        @Nullable Instant dueAt,
        @Nullable String reason) {

    enum State {
        /// Not tried yet.
        PENDING,
        /// Tried, and will be again.
        RETRY,
        /// Stood for several people; each has a row of their own now.
        EXPANDED,
        /// The mail server took it.
        SENT,
        /// Given up: it was tried for too long.
        FAILED,
        /// There is nobody to write to, or the mail server refused the address.
        UNDELIVERABLE
    }

    /// The first pause; doubles with each attempt.
    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    /// No pause is longer.
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    static Delivery owed(
            String id, Recipient to, Template template, @Nullable String about, @Nullable Instant when, Instant now) {
        return new Delivery(id, to, template, about, when, State.PENDING, 0, now, now, null);
    }

    /// What is true after an attempt.
    ///
    /// @param patience how long after [#owedAt] nothing more is tried
    Delivery after(Attempt attempt, Instant now, Duration patience) {
        return switch (attempt) {
            case Taken _ -> settled(State.SENT, null);
            case Expanded _ -> settled(State.EXPANDED, null);
            case NotEver(var why) -> settled(State.UNDELIVERABLE, why);
            case NotNow(var why) when now.plus(pause()).isAfter(owedAt.plus(patience)) -> settled(State.FAILED, why);
            case NotNow(var why) ->
                new Delivery(id, to, template, about, when, State.RETRY, attempts, owedAt, now.plus(pause()), why);
        };
    }

    /// The id of the event that it tells of; the part of [#id] before the dot.
    String eventId() {
        return id.substring(0, id.lastIndexOf('.'));
    }

    /// The same words to others: what a row for several people becomes.
    Notice noticeTo(List<Recipient> others) {
        return new Notice(template, others, about, when, null);
    }

    /// 30 s after the first attempt, then 1, 2, 4 … minutes, at most an hour.
    private Duration pause() {
        int doublings = Math.clamp(attempts - 1L, 0, 10);
        var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private Delivery settled(State outcome, @Nullable String why) {
        return new Delivery(id, to, template, about, when, outcome, attempts, owedAt, null, why);
    }
}
