package fi.otverkko.intake.uselog;

import fi.otverkko.platform.privacy.uselog.LogRoots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Signs the heads of the use log once a day. Every replica looks whether it is time; one of them makes the root.
@Component
class RootSweep {

    private static final Logger log = LoggerFactory.getLogger(RootSweep.class);

    private final LogRoots roots;

    RootSweep(LogRoots roots) {
        this.roots = roots;
    }

    @Scheduled(initialDelayString = "${intake.first-sweep:PT1M}", fixedDelayString = "${intake.use-log-root-look:PT1H}")
    void sign() {
        try {
            roots.signIfDue()
                    .ifPresent(root -> log.info(
                            "Root {} of the use log over {} heads: {}", root.number(), root.heads(), root.hash()));
        } catch (RuntimeException failure) {
            // The check tells when roots stay away for days.
            log.error("The use log could not be signed", failure);
        }
    }
}
