package fi.otverkko.intake.supervision;

import fi.otverkko.intake.logged.Keeping;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes away requests that ended long enough ago: they hold no words and have no key, but they say who was worn out by
/// which case.
@Component
class SupervisionSweep {

    private final Keeping<SupervisionRequest> keeping;
    private final Clock clock;

    SupervisionSweep(SupervisionRequests requests, Clock clock) {
        this.keeping = requests.keeping();
        this.clock = clock;
    }

    @Bean
    static Keeping<SupervisionRequest> supervisionKeeping(SupervisionRequests requests) {
        return requests.keeping();
    }

    @Scheduled(initialDelayString = "${intake.first-sweep:PT1M}", fixedDelayString = "${intake.supervision.sweep:PT1H}")
    void sweep() {
        keeping.sweep(clock.instant());
    }
}
