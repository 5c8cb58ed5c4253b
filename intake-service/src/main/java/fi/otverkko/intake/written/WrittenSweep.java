package fi.otverkko.intake.written;

import fi.otverkko.intake.consultation.Consultations;
import fi.otverkko.intake.sweep.Sweep;
import fi.otverkko.intake.written.WritingCommand.CloseAnswered;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Closes what was answered in writing when nobody has asked further. Several replicas may sweep at once.
@Component
class WrittenSweep {

    /// Consultations per sweep; what is left waits for the next one.
    private static final int AT_MOST = 500;

    private final Consultations consultations;
    private final Clock clock;
    private final Period closeAfter;

    WrittenSweep(Consultations consultations, Clock clock, @Value("${intake.written.close-after}") Period closeAfter) {
        this.consultations = consultations;
        this.clock = clock;
        this.closeAfter = closeAfter;
    }

    @Scheduled(initialDelayString = "${intake.first-sweep:PT1M}", fixedDelayString = "${intake.written.sweep:PT1H}")
    void sweep() {
        var now = clock.instant();
        var before = now.atZone(ZoneOffset.UTC).minus(closeAfter).toInstant();
        var close = new CloseAnswered(before, now);
        Sweep.each(
                "closing of consultation",
                consultations.answeredInWriting(before, AT_MOST).stream(),
                id -> consultations.maintain(id, consultation -> Writing.decide(consultation, close)));
    }
}
