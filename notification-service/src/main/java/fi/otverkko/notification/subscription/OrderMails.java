package fi.otverkko.notification.subscription;

import fi.otverkko.notification.address.Addresses;
import fi.otverkko.notification.mail.Mailer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends the mails about orders: at least once, and each time under the same message id.
@Component
class OrderMails {

    private static final Logger log = LoggerFactory.getLogger(OrderMails.class);
    private static final int AT_ONCE = 50;

    /// The first pause; doubles with each try. Longer than all time-outs of one mail together.
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /// Nine tries are 42 hours: after that nobody could confirm any more.
    private static final int TRIES = 9;

    private final Subscriptions subscriptions;
    private final Addresses addresses;
    private final OrderLetters letters;
    private final Mailer mailer;
    private final Clock clock;

    OrderMails(Subscriptions subscriptions, Addresses addresses, OrderLetters letters, Mailer mailer, Clock clock) {
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.letters = letters;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${ot.subscribing.mail-every:2s}")
    void sendDue() {
        for (var id : subscriptions.mailsDue(clock.instant(), AT_ONCE)) {
            try {
                send(id);
            } catch (RuntimeException fault) {
                log.warn("A mail about an order waits: {}", fault.getClass().getName());
            }
        }
    }

    /// What she asked for may have changed since the mail was caused: the letter says what holds now.
    private void send(String id) {
        var now = clock.instant();
        var claimed = subscriptions.find(id).flatMap(found -> subscriptions.claimMail(id, now, next(found, now)));
        if (claimed.isEmpty()) {
            return;
        }
        var subscription = claimed.get();
        var sealed = subscription.sealed();
        var outcome = sealed == null
                ? Mailer.Outcome.ADDRESS_REFUSED
                : mailer.give(
                        messageId(subscription), addresses.open(id, sealed).text(), letters.write(subscription));
        if (outcome != Mailer.Outcome.SERVER_AWAY || subscription.mailTries() >= TRIES) {
            subscriptions.mailDone(subscription);
        }
    }

    private String messageId(Subscription subscription) {
        return addresses.mark(
                "MESSAGE", subscription.id(), subscription.nonce(), String.valueOf(subscription.askedAt()));
    }

    private static Instant next(Subscription subscription, Instant now) {
        return now.plus(PAUSE.multipliedBy(1L << Math.min(subscription.mailTries(), TRIES)));
    }
}
