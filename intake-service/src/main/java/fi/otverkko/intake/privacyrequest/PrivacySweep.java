package fi.otverkko.intake.privacyrequest;

import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;

import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases what was written about requests that were decided long enough ago. Several replicas may do so at once.
@Component
class PrivacySweep {

    private static final Logger log = LoggerFactory.getLogger(PrivacySweep.class);

    /// Per sweep; what is left waits for the next one.
    private static final int AT_MOST = 200;

    private final PrivacyRequests requests;
    private final Clock clock;
    private final Period kept;

    /// @param kept how long the texts are kept after the decision
    PrivacySweep(PrivacyRequests requests, Clock clock, @Value("${intake.privacy-request.kept}") Period kept) {
        this.requests = requests;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(
            initialDelayString = "${intake.first-sweep:PT1M}",
            fixedDelayString = "${intake.privacy-request.sweep:PT1H}")
    void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var decidedBy = LocalDate.ofInstant(now, FinnishCalendar.ZONE).minus(kept);
        var due = lte("state.unerased", decidedBy.toString());
        for (var held : requests.all().list(due, ascending("state.unerased", "_id"), AT_MOST)) {
            try {
                requests.all().maintain(held.thing().id(), request -> erased(request, now));
            } catch (RuntimeException failure) {
                // One must not keep the others waiting; the next sweep tries again.
                log.error("Privacy request {} could not be erased", held.thing().id(), failure);
            }
        }
    }

    /// The key goes first, so that what the document still holds for a moment opens nowhere.
    private PrivacyRequest erased(PrivacyRequest request, Instant now) {
        if (request.decidedOn() == null || request.erasedAt() != null) {
            return request;
        }
        requests.erase(request.id());
        return request.erased(now);
    }
}
