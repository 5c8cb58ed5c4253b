package fi.otverkko.notification.delivery;

import fi.otverkko.notification.people.People;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases what nobody needs any more, once a day. Several replicas doing so do no harm.
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final Deliveries deliveries;
    private final People people;
    private final DeliverySettings settings;
    private final Clock clock;

    Retention(Deliveries deliveries, People people, DeliverySettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Helsinki")
    void erase() {
        var rows = deliveries.eraseBefore(clock.instant().minus(settings.keep()));
        log.info("Erased {} old deliveries, forgot {} requesters", rows, people.forget());
    }
}
