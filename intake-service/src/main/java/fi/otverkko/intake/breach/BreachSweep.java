package fi.otverkko.intake.breach;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.intake.breach.Breach.State;
import fi.otverkko.intake.logged.Keeping;
import fi.otverkko.intake.sweep.Sweep;
import java.time.Clock;
import java.time.Period;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What the passing of time brings about: a day before the clock of an open breach ends the officer is reminded, and
/// the texts of closed ones are erased. Several replicas may do so at once.
@Component
class BreachSweep {

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
        var due = breaches.all().list(unreminded, ascending("state.noticedAt", "_id"), AT_MOST);
        Sweep.each(
                "reminding of breach",
                due.stream().map(held -> held.thing().id()),
                id -> breaches.all().maintain(id, breach -> breach.isToBeRemindedOf(now) ? breach.reminded() : breach));
        keeping.sweep(now);
    }
}
