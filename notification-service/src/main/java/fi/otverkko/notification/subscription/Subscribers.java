package fi.otverkko.notification.subscription;

import java.util.Optional;

/// The subscriptions, as the other packages see them.
public interface Subscribers {

    Optional<Subscription> find(String id);

    /// Carries out a command, on an address that has never been here too.
    Subscription apply(String id, SubscriptionCommand command);

    /// The same for an address that has been here; empty if it has not.
    Optional<Subscription> applyIfThere(String id, SubscriptionCommand command);
}
