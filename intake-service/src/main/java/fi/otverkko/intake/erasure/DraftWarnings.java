package fi.otverkko.intake.erasure;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.DraftWarned;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Progress.State;
import fi.otverkko.intake.sweep.Sweep;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells who began a draft that it goes in a week: once, until somebody writes to it again.
@Component
class DraftWarnings {

    /// Drafts per sweep; what is left waits for the next one.
    private static final int AT_MOST = 200;

    private final Consultations consultations;
    private final RetentionRules rules;
    private final Clock clock;

    DraftWarnings(Consultations consultations, RetentionRules rules, Clock clock) {
        this.consultations = consultations;
        this.rules = rules;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${intake.first-sweep:PT1M}", fixedDelayString = "${intake.retention.sweep:PT1H}")
    void sweep() {
        if (rules.periods().containsKey(State.DRAFT)) {
            var today = RetentionRules.day(clock.instant());
            var before = rules.restsSinceBefore(State.DRAFT, today.plus(RetentionRules.WARNING));
            Sweep.each(
                    "warning of draft",
                    consultations.draftsToWarn(before, AT_MOST).stream().map(Consultation::id),
                    id -> consultations.maintain(id, draft -> decide(draft, rules, today)));
        }
    }

    /// Empty unless the day has come and nobody was told.
    static List<ConsultationEvent> decide(Consultation draft, RetentionRules rules, LocalDate today) {
        var planned = rules.plannedFor(draft);
        return planned != null && rules.isToBeWarned(draft, today) ? List.of(new DraftWarned(planned)) : List.of();
    }
}
