package fi.otverkko.intake.privacyrequest;

import fi.otverkko.intake.logged.Keeping;
import java.time.Clock;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases what was written about requests that were decided long enough ago.
@Component
class PrivacySweep {

    private final Keeping<PrivacyRequest> keeping;
    private final Clock clock;

    PrivacySweep(Keeping<PrivacyRequest> keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    /// @param kept how long the texts are kept after the decision
    @Bean
    static Keeping<PrivacyRequest> privacyKeeping(
            PrivacyRequests requests, Clock clock, @Value("${intake.privacy-request.kept}") Period kept) {
        return Keeping.emptying(requests.all(), kept, request -> {
            requests.erase(request.id());
            return request.erased(clock.instant());
        });
    }

    @Scheduled(
            initialDelayString = "${intake.first-sweep:PT1M}",
            fixedDelayString = "${intake.privacy-request.sweep:PT1H}")
    void sweep() {
        keeping.sweep(clock.instant());
    }
}
