package fi.otverkko.intake.followup;

import fi.otverkko.intake.answer.Days;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.followup.FollowUpCommand.TellDue;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells the others when a follow-up question is to be asked or reminded of, and closes what nobody answers. Several
/// replicas may sweep at once: each asking is told once.
@Component
class FollowUpSweep {

    private static final Logger log = LoggerFactory.getLogger(FollowUpSweep.class);

    /// Consultations per sweep; what is left waits for the next one.
    private static final int AT_MOST = 500;

    private final Consultations consultations;
    private final Asking asking;
    private final Clock clock;

    FollowUpSweep(Consultations consultations, Asking asking, Clock clock) {
        this.consultations = consultations;
        this.asking = asking;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${intake.first-sweep:PT1M}", fixedDelayString = "${intake.follow-up-sweep:PT10M}")
    void sweep() {
        consultations.withQuestionsDue(Days.today(clock), AT_MOST).forEach(this::sweep);
    }

    void sweep(String id) {
        var due = new TellDue(Days.today(clock), clock.instant(), asking);
        try {
            consultations.maintain(id, consultation -> FollowingUp.decide(consultation, due));
        } catch (RuntimeException failure) {
            // One consultation must not keep the others waiting; the next sweep tries again.
            log.error("Follow-up of consultation {} could not be told", id, failure);
        }
    }
}
