package fi.otverkko.intake.breach;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.breach.Breach.State;
import fi.otverkko.intake.logged.Keeping;
import java.time.Clock;
import java.time.Period;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What the passing of time brings about: a day before the clock of an open breach ends the officer is reminded, and
/// the texts of closed ones are erased. Several replicas may do so at once.
@Component
class BreachSweep {

    private static final Logger log = LoggerFactory.getLogger(BreachSweep.class);

    /// Reminders per sweep; what is left waits for the next one.
    private static final int AT_MOST = 200;

    private final Breaches breaches;
    private final Clock clock;
    private final Keeping<Breach> keeping;

    BreachSweep(Breaches breaches, Clock clock, Keeping<Breach> keeping) {
        this.breaches = breaches;
        this.clock = clock;
        this.keeping = keeping;
    }

    /// @param kept how long the texts are kept after a breach was closed
    @Bean
    static Keeping<Breach> breachKeeping(Breaches breaches, Clock clock, @Value("${intake.breach.kept}") Period kept) {
        return Keeping.emptying(breaches.all(), kept, breach -> {
            breaches.erase(breach.id());
            return breach.erased(clock.instant());
        });
    }

    @Scheduled(initialDelayString = "${intake.first-sweep:PT1M}", fixedDelayString = "${intake.breach.sweep:PT10M}")
    void sweep() {
        var now = clock.instant();
        var noticedBy = Date.from(now.minus(Breach.CLOCK).plus(Breach.REMINDER));
        var unreminded = and(
                eq("state.state", State.OPEN.name()), lte("state.noticedAt", noticedBy), ne("state.reminded", true));
        for (var held : breaches.all().list(unreminded, ascending("state.noticedAt", "_id"), AT_MOST)) {
            try {
                breaches.all()
                        .maintain(
                                held.thing().id(), breach -> breach.isToBeRemindedOf(now) ? breach.reminded() : breach);
            } catch (RuntimeException failure) {
                // One must not keep the others waiting; the next sweep tries again.
                log.error("Nobody was reminded of breach {}", held.thing().id(), failure);
            }
        }
        keeping.sweep(now);
    }
}
