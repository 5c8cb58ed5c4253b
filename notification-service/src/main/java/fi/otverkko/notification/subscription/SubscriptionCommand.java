package fi.otverkko.notification.subscription;

import java.time.Instant;

/// What can be asked of a subscription. Whatever does not fit its state changes nothing.
public sealed interface SubscriptionCommand {

    Instant at();

    /// Somebody typed the address; nobody knows yet who.
    ///
    /// @param nonce new and random: earlier links end with it, should it be used
    record Order(String sealed, Choice choice, String nonce, Instant at) implements SubscriptionCommand {}

    /// Whoever reads the mailbox says yes.
    record Confirm(Instant at) implements SubscriptionCommand {}

    /// She chooses anew.
    ///
    /// @param paused whether mails shall stop for a while
    record Choose(Choice choice, boolean paused, Instant at) implements SubscriptionCommand {}

    record Unsubscribe(Instant at) implements SubscriptionCommand {}

    record Erase(Instant at) implements SubscriptionCommand {}

    /// Time has passed.
    record Tick(Instant at) implements SubscriptionCommand {}

    /// From a list that was kept elsewhere.
    ///
    /// @param consentedAt when she consented
    /// @param proof       where that is written down; a reference, no name and no address
    record Import(String sealed, Choice choice, String nonce, Instant consentedAt, String proof, Instant at)
            implements SubscriptionCommand {}
}
