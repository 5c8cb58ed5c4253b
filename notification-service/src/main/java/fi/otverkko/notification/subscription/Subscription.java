package fi.otverkko.notification.subscription;

import fi.otverkko.notification.subscription.Choice.Interest;
import fi.otverkko.notification.subscription.SubscriptionCommand.Choose;
import fi.otverkko.notification.subscription.SubscriptionCommand.Confirm;
import fi.otverkko.notification.subscription.SubscriptionCommand.Erase;
import fi.otverkko.notification.subscription.SubscriptionCommand.Import;
import fi.otverkko.notification.subscription.SubscriptionCommand.Order;
import fi.otverkko.notification.subscription.SubscriptionCommand.Tick;
import fi.otverkko.notification.subscription.SubscriptionCommand.Unsubscribe;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One address that asked for mails, from the order until nothing but its fingerprint is left.
///
/// All rules are in this file; `states.csv` among the tests says the same cell by cell. Source: domain §8.6.
///
/// @param id          the fingerprint of the address
/// @param sealed      the address; absent once it is erased
/// @param nonce       what the links of this subscription are made of
/// @param since       when it came into its state
/// @param confirmedAt when she said yes, or consented elsewhere
/// @param proof       where a consent given elsewhere is written down
/// @param askedAt     when the last mail about an order was caused
/// @param mailDueAt   when that mail is to be tried; absent when it is done
/// @param mailTries   how often it was
public record Subscription(
        String id,
        State state,
        @Nullable String sealed,
        @Nullable Choice choice,
        String nonce,
        Instant since,
        @Nullable Instant confirmedAt,
        @Nullable String proof,
        @Nullable Instant askedAt,
        @Nullable Instant mailDueAt,
        int mailTries) {

    public enum State {
        /// Ordered, not yet confirmed.
        REQUESTED,
        CONFIRMED,
        PAUSED,
        /// Wants nothing any more; the address is about to be erased.
        UNSUBSCRIBED,
        /// Only the fingerprint is left, so that no old list brings her back.
        ERASED,
        /// Was never confirmed.
        EXPIRED
    }

    /// How long an order can be confirmed. Source: issue 7.
    public static final Duration TO_CONFIRM = Duration.ofDays(2);

    /// Until then a slip can be mended by ordering again, and mails under way find who it was.
    static final Duration TO_ERASE = Duration.ofDays(1);

    /// However often an address is typed: no more than one mail in this time.
    static final Duration BETWEEN_MAILS = Duration.ofMinutes(10);

    /// What is known of an address that has never been here.
    static Subscription unknown(String id) {
        return new Subscription(id, State.EXPIRED, null, null, "", Instant.EPOCH, null, null, null, null, 0);
    }

    /// What is then true; this itself if nothing changes.
    public Subscription after(SubscriptionCommand command) {
        return switch (command) {
            case Order order -> ordered(order);
            case Confirm _ when state != State.REQUESTED -> this;
            case Confirm confirm when isOver(TO_CONFIRM, confirm.at()) -> emptied(State.EXPIRED, confirm.at());
            case Confirm confirm -> confirmed(confirm.at());
            case Choose choose -> chosen(choose);
            case Unsubscribe unsubscribe -> unsubscribed(unsubscribe.at());
            case Erase _ when state == State.ERASED || state == State.EXPIRED -> this;
            case Erase erase -> emptied(State.ERASED, erase.at());
            case Tick tick -> later(tick.at());
            case Import row -> imported(row);
        };
    }

    /// Whether mails of this kind may go to her now.
    public boolean wants(Interest interest) {
        return state == State.CONFIRMED && choice != null && choice.interests().contains(interest);
    }

    /// Ordering again never un-confirms, and changes nothing that the subscriber chose: anybody can type an address.
    private Subscription ordered(Order order) {
        if (askedAt != null && order.at().isBefore(askedAt.plus(BETWEEN_MAILS))) {
            return this;
        }
        return switch (state) {
            case CONFIRMED, PAUSED -> mailed(order.at(), order.at(), 0);
            case REQUESTED, UNSUBSCRIBED, ERASED, EXPIRED ->
                new Subscription(
                        id,
                        State.REQUESTED,
                        order.sealed(),
                        order.choice(),
                        order.nonce(),
                        order.at(),
                        null,
                        null,
                        order.at(),
                        order.at(),
                        0);
        };
    }

    private Subscription confirmed(Instant at) {
        return new Subscription(id, State.CONFIRMED, sealed, choice, nonce, at, at, null, askedAt, null, 0);
    }

    private Subscription chosen(Choose choose) {
        if (state != State.CONFIRMED && state != State.PAUSED) {
            return this;
        }
        var next = choose.paused() ? State.PAUSED : State.CONFIRMED;
        return new Subscription(
                id,
                next,
                sealed,
                choose.choice(),
                nonce,
                next == state ? since : choose.at(),
                confirmedAt,
                proof,
                askedAt,
                mailDueAt,
                mailTries);
    }

    private Subscription unsubscribed(Instant at) {
        return switch (state) {
            case UNSUBSCRIBED, ERASED, EXPIRED -> this;
            case REQUESTED, CONFIRMED, PAUSED ->
                new Subscription(id, State.UNSUBSCRIBED, sealed, choice, nonce, at, null, null, null, null, 0);
        };
    }

    private Subscription later(Instant now) {
        if (state == State.REQUESTED && isOver(TO_CONFIRM, now)) {
            return emptied(State.EXPIRED, now);
        }
        return state == State.UNSUBSCRIBED && isOver(TO_ERASE, now) ? emptied(State.ERASED, now) : this;
    }

    /// Only an address that has never been here, or never answered, comes by a list.
    private Subscription imported(Import row) {
        return state != State.EXPIRED
                ? this
                : new Subscription(
                        id,
                        State.CONFIRMED,
                        row.sealed(),
                        row.choice(),
                        row.nonce(),
                        row.at(),
                        row.consentedAt(),
                        row.proof(),
                        null,
                        null,
                        0);
    }

    private Subscription emptied(State end, Instant at) {
        return new Subscription(id, end, null, null, "", at, null, null, null, null, 0);
    }

    private boolean isOver(Duration time, Instant now) {
        return !now.isBefore(since.plus(time));
    }

    /// The mail about an order: caused, put off, or done.
    Subscription mailed(@Nullable Instant asked, @Nullable Instant due, int tries) {
        return new Subscription(id, state, sealed, choice, nonce, since, confirmedAt, proof, asked, due, tries);
    }
}
