package fi.otverkko.notification.delivery;

import fi.otverkko.notification.delivery.Attempt.Expanded;
import fi.otverkko.notification.delivery.Attempt.NotEver;
import fi.otverkko.notification.delivery.Attempt.NotNow;
import fi.otverkko.notification.delivery.Attempt.Taken;
import fi.otverkko.notification.letter.Language;
import fi.otverkko.notification.letter.Letters;
import fi.otverkko.notification.mail.Mailer;
import fi.otverkko.notification.people.Contact.Reachable;
import fi.otverkko.notification.people.Contact.Unreachable;
import fi.otverkko.notification.people.People;
import fi.otverkko.notification.people.PeopleAway;
import fi.otverkko.notification.people.Requester;
import fi.otverkko.platform.kernel.Role;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Works off the ledger, one row at a time.
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final Deliveries deliveries;
    private final Ledger ledger;
    private final People people;
    private final Letters letters;
    private final Mailer mailer;
    private final DeliverySettings settings;
    private final Clock clock;

    Postman(
            Deliveries deliveries,
            Ledger ledger,
            People people,
            Letters letters,
            Mailer mailer,
            DeliverySettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.ledger = ledger;
        this.people = people;
        this.letters = letters;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    /// Claims what has been due longest, tries it and writes down what came of it.
    ///
    /// @return false if nothing is due
    boolean deliverNext() {
        var claimed = deliveries.claim(clock.instant(), settings.lease());
        claimed.ifPresent(row -> {
            var outcome = attempt(row.delivery());
            var now = clock.instant();
            var settled = row.delivery().after(outcome, now, settings.patience());
            if (deliveries.settle(row.token(), settled, now)) {
                report(settled);
            }
        });
        return claimed.isPresent();
    }

    private Attempt attempt(Delivery delivery) {
        try {
            return switch (delivery.to().kind()) {
                case ACCOUNT -> write(delivery);
                case HOLDERS ->
                    expand(delivery, people.holders(Role.valueOf(delivery.to().who())), "role-empty");
                case REQUESTER ->
                    people.requester(delivery.to().who())
                            .map(requester -> expand(delivery, List.of(requester.subject()), ""))
                            .orElse(new NotNow("requester-unknown"));
            };
        } catch (PeopleAway away) {
            return new NotNow(away.reason());
        } catch (RuntimeException fault) { // its words may repeat an address: only kind and place are logged
            log.error("Delivery {} met {} at {}", delivery.id(), fault.getClass(), fault.getStackTrace()[0]);
            return new NotNow("fault");
        }
    }

    private Attempt write(Delivery delivery) {
        return switch (people.contact(delivery.to().who())) {
            case Unreachable(var reason) -> new NotEver(reason);
            case Reachable(var address, var language) -> {
                var letter =
                        letters.write(delivery.template(), Language.of(language), reference(delivery), delivery.when());
                yield switch (mailer.give(delivery.id(), address, letter)) {
                    case TAKEN -> new Taken();
                    case ADDRESS_REFUSED -> new NotEver("address-refused");
                    case ADDRESS_MALFORMED -> new NotEver("address-malformed");
                    case SERVER_AWAY -> new NotNow("mail-server-away");
                };
            }
        };
    }

    private @Nullable String reference(Delivery delivery) {
        var about = delivery.about();
        return about == null
                ? null
                : people.requester(about).map(Requester::reference).orElse(null);
    }

    private Attempt expand(Delivery delivery, List<String> subjects, String whenNobody) {
        if (subjects.isEmpty()) {
            return new NotEver(whenNobody);
        }
        ledger.owe(delivery.eventId(), delivery.noticeTo(Recipient.accounts(subjects)));
        return new Expanded();
    }

    private static void report(Delivery settled) {
        switch (settled.state()) {
            case FAILED, UNDELIVERABLE ->
                log.warn(
                        "Delivery {} ({}) is {}: {}",
                        settled.id(),
                        settled.template(),
                        settled.state(),
                        settled.reason());
            case RETRY ->
                log.info(
                        "Delivery {} ({}) will be tried again at {}: {}",
                        settled.id(),
                        settled.template(),
                        settled.dueAt(),
                        settled.reason());
            case PENDING, EXPANDED, SENT -> {}
        }
    }
}
