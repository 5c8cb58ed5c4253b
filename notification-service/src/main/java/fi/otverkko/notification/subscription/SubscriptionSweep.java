package fi.otverkko.notification.subscription;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Lets orders run out and erases addresses, every ten minutes. Several replicas doing so do no harm.
@Component
class SubscriptionSweep {

    private final Subscriptions subscriptions;
    private final SubscriptionSettings settings;
    private final Clock clock;

    SubscriptionSweep(Subscriptions subscriptions, SubscriptionSettings settings, Clock clock) {
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000)
    void sweep() {
        subscriptions.sweep(clock.instant(), settings.keepFingerprint());
    }
}
