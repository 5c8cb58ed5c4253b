package fi.otverkko.intake.answer;

import fi.otverkko.intake.answer.AnswerCommand.TellDue;
import fi.otverkko.intake.consultation.Consultations;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tells the others when the day of a follow-up question has come. Several replicas may sweep at once: each
/// question is told once.
@Component
class FollowUpSweep {

    private static final Logger log = LoggerFactory.getLogger(FollowUpSweep.class);

    /// Consultations per sweep; what is left waits for the next one.
    private static final int AT_MOST = 500;

    private final Consultations consultations;
    private final Clock clock;

    FollowUpSweep(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${intake.first-sweep:PT1M}", fixedDelayString = "${intake.follow-up-sweep:PT10M}")
    void sweep() {
        var due = new TellDue(Days.today(clock));
        for (var id : consultations.withQuestionsDue(due.today(), AT_MOST)) {
            try {
                consultations.maintain(id, consultation -> Answering.decide(consultation, due));
            } catch (RuntimeException failure) {
                // One consultation must not keep the others waiting; the next sweep tries again.
                log.error("Follow-up of consultation {} could not be told", id, failure);
            }
        }
    }
}
