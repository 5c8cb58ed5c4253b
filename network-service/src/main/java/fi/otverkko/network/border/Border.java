package fi.otverkko.network.border;

import fi.otverkko.contracts.Shareable;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.Forms;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// The gate through which everything goes that leaves the area (decision 0013).
///
/// By its type an event has no place for a sentence, hence there is no text to scan for identifiers here;
/// what declared data may hold in the place of a code is stopped. Counted: `ot.border.crossed`,
/// `ot.border.refused`.
@Component
class Border {

    private final MeterRegistry meters;

    Border(MeterRegistry meters) {
        this.meters = meters;
    }

    /// The change that stores this state and lets the event cross.
    ///
    /// @throws Refusal.Invalid `entry-not-shareable` with what is not of its form
    <E extends Record & Shareable> Change crossing(Document state, E event) {
        var type = event.getClass().getSimpleName();
        var faults = Forms.faults(event);
        if (!faults.isEmpty()) {
            meters.counter("ot.border.refused", "event", type).increment();
            throw new Refusal.Invalid("entry-not-shareable", String.join(", ", faults));
        }
        meters.counter("ot.border.crossed", "event", type).increment();
        return new Change(state, List.of(event));
    }
}
