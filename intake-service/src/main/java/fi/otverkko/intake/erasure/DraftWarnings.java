package fi.otverkko.intake.erasure;

import fi.otverkko.intake.consultation.Consultation;
import fi.otverkko.intake.consultation.ConsultationEvent;
import fi.otverkko.intake.consultation.ConsultationEvent.DraftWarned;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.consultation.Progress.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells who began a draft that it goes in a week: once, until somebody writes to it again.
@Component
class DraftWarnings {

    private static final Logger log = LoggerFactory.getLogger(DraftWarnings.class);

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
            consultations.draftsToWarn(before, AT_MOST).forEach(draft -> warn(draft.id(), today));
        }
    }

    private void warn(String id, LocalDate today) {
        try {
            consultations.maintain(id, draft -> decide(draft, rules, today));
        } catch (RuntimeException failure) {
            // One draft must not keep the others waiting; the next sweep tries again.
            log.error("Nobody was told that draft {} goes", id, failure);
        }
    }

    /// Empty unless the day has come and nobody was told.
    static List<ConsultationEvent> decide(Consultation draft, RetentionRules rules, LocalDate today) {
        var planned = rules.plannedFor(draft);
        return planned != null && rules.isToBeWarned(draft, today) ? List.of(new DraftWarned(planned)) : List.of();
    }
}
