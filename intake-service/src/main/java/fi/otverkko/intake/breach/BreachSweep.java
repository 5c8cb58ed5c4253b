package fi.otverkko.intake.breach;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.breach.Breach.State;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What the passing of time brings about: a day before the clock of an open breach ends the officer is reminded, and
/// the texts of closed ones are erased. Several replicas may do so at once.
@Component
class BreachSweep {

    private static final Logger log = LoggerFactory.getLogger(BreachSweep.class);

    /// Of one sort per sweep; what is left waits for the next one.
    private static final int AT_MOST = 200;

    private final Breaches breaches;
    private final Clock clock;
    private final Period kept;

    /// @param kept how long the texts are kept after a breach was closed
    BreachSweep(Breaches breaches, Clock clock, @Value("${intake.breach.kept}") Period kept) {
        this.breaches = breaches;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(initialDelayString = "${intake.first-sweep:PT1M}", fixedDelayString = "${intake.breach.sweep:PT10M}")
    void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var noticedBy = Date.from(now.minus(Breach.CLOCK).plus(Breach.REMINDER));
        each(
                and(
                        eq("state.state", State.OPEN.name()),
                        lte("state.noticedAt", noticedBy),
                        ne("state.reminded", true)),
                "state.noticedAt",
                breach -> breach.isToBeRemindedOf(now) ? breach.reminded() : breach);
        var closedBy = Date.from(now.atZone(FinnishCalendar.ZONE).minus(kept).toInstant());
        each(lte("state.unerased", closedBy), "state.unerased", breach -> erased(breach, now));
    }

    /// The key goes first, so that what the document still holds for a moment opens nowhere.
    private Breach erased(Breach breach, Instant now) {
        if (breach.upkeep().closedAt() == null || breach.upkeep().erasedAt() != null) {
            return breach;
        }
        breaches.erase(breach.id());
        return breach.erased(now);
    }

    private void each(Bson filter, String order, UnaryOperator<Breach> change) {
        for (var held : breaches.all().list(filter, ascending(order, "_id"), AT_MOST)) {
            try {
                breaches.all().maintain(held.thing().id(), change);
            } catch (RuntimeException failure) {
                // One must not keep the others waiting; the next sweep tries again.
                log.error("Breach {} could not be swept", held.thing().id(), failure);
            }
        }
    }
}
