package fi.otverkko.intake.casekey;

import fi.otverkko.platform.privacy.KekSchedule;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Replaces the key-encryption key when it is old enough. Every replica looks; one of them does it.
@Component
class KekSweep {

    private static final Logger log = LoggerFactory.getLogger(KekSweep.class);

    private final KekSchedule schedule;

    KekSweep(KekSchedule schedule) {
        this.schedule = schedule;
    }

    @Scheduled(initialDelayString = "${intake.first-sweep}", fixedDelayString = "${intake.key-encryption.look}")
    void look() {
        try {
            schedule.look();
        } catch (IOException | RuntimeException failure) {
            // The officer sees that it is overdue.
            log.error("The key-encryption key could not be replaced", failure);
        }
    }
}
