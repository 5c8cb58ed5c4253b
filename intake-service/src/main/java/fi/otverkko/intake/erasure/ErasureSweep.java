package fi.otverkko.intake.erasure;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.sweep.Sweep;
import fi.otverkko.platform.privacy.CaseKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases what is due, and finishes what a stop left half done. Several replicas may do so at once.
@Component
class ErasureSweep {

    /// Consultations of one state per sweep; what is left waits for the next one.
    private static final int AT_MOST = 200;

    private final Consultations consultations;
    private final CaseKeys keys;
    private final List<KeptElsewhere> elsewhere;
    private final RetentionRules rules;
    private final Clock clock;

    ErasureSweep(
            Consultations consultations,
            CaseKeys keys,
            List<KeptElsewhere> elsewhere,
            RetentionRules rules,
            Clock clock) {
        this.consultations = consultations;
        this.keys = keys;
        this.elsewhere = elsewhere;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${intake.first-sweep:PT1M}", fixedDelayString = "${intake.retention.sweep:PT1H}")
    void sweep() {
        var today = RetentionRules.day(clock.instant());
        rules.periods().keySet().forEach(state -> erase(due(state, today, AT_MOST), today));
        // a stop between the two steps may have left expired drafts that still have a key
        erase(consultations.restingIn(State.EXPIRED, now(), AT_MOST), today);
    }

    /// What a sweep on that day would erase of those that rest in this state, longest first.
    ///
    /// @param state one with a rule
    List<Consultation> due(State state, LocalDate day, int atMost) {
        return consultations.restingIn(state, rules.restsSinceBefore(state, day), atMost).stream()
                .filter(it -> rules.isDue(it, day) || it.retention().contentGone())
                .toList();
    }

    private void erase(List<Consultation> due, LocalDate today) {
        Sweep.each("erasing of consultation", due.stream().map(Consultation::id), id -> {
            consultations.maintain(id, it -> Erasing.drop(it, rules, today, now()));
            consultations.maintain(id, it -> Erasing.finish(it, () -> eraseAll(id), now()));
        });
    }

    /// The key last: as long as it is there, the sweep comes again.
    private void eraseAll(String id) {
        elsewhere.forEach(it -> it.erase(id));
        keys.erase(id);
    }

    private Instant now() {
        return clock.instant();
    }
}
