package fi.otverkko.intake.followup;

import fi.otverkko.intake.answer.Days;
import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.followup.FollowUpCommand.TellDue;
import fi.otverkko.intake.sweep.Sweep;
import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells the others when a follow-up question is to be asked or reminded of, and closes what nobody answers. Several
/// replicas may sweep at once: each asking is told once.
@Component
class FollowUpSweep {

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
        sweep(consultations.withQuestionsDue(Days.today(clock), AT_MOST));
    }

    void sweep(List<String> ids) {
        var due = new TellDue(Days.today(clock), clock.instant(), asking);
        Sweep.each(
                "asking about recommendations of consultation",
                ids.stream(),
                id -> consultations.maintain(id, consultation -> FollowingUp.decide(consultation, due)));
    }
}
