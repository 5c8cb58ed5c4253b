package fi.otverkko.network.shareable;

import fi.otverkko.platform.kernel.Refusal;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whether the officer lets an event out as it stands: asked by the border for every one. Decision 0022.
@Component
public class Permission {

    private static final Logger log = LoggerFactory.getLogger(Permission.class);

    private final ShareableContracts contracts;
    private final Approvals approvals;
    private final StoppedEvents stopped;
    private final Clock clock;

    Permission(ShareableContracts contracts, Approvals approvals, StoppedEvents stopped, Clock clock) {
        this.contracts = contracts;
        this.approvals = approvals;
        this.stopped = stopped;
        this.clock = clock;
    }

    /// Lets it pass, or notes for the officer and the administrators that it was stopped.
    ///
    /// @param type such as `network.directory-entry-published.v1`
    /// @throws Refusal.Conflict `event-not-approved`
    public void require(String type) {
        var contract = contracts
                .find(type)
                .orElseThrow(() -> new IllegalStateException(type + " is on no national topic of this service"));
        if (approvals.of(contract).isEmpty()) {
            stopped.note(contract, clock.instant());
            log.warn("{} was not let out: the data-protection officer has not approved its fields", type);
            throw new Refusal.Conflict("event-not-approved");
        }
    }
}
