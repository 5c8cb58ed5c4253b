package fi.otverkko.network.border;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Shareable;
import fi.otverkko.network.shareable.Permission;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.messaging.Change;
import fi.otverkko.platform.messaging.Forms;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// The gate through which everything goes that leaves the area (decisions 0013 and 0022).
///
/// By its type an event has no place for a sentence, hence there is no text to scan for identifiers here;
/// what declared data may hold in the place of a code is stopped, and so is what the officer has not approved.
/// Counted: `ot.border.crossed`, `ot.border.refused`.
@Component
class Border {

    private final MeterRegistry meters;
    private final Permission permission;

    Border(MeterRegistry meters, Permission permission) {
        this.meters = meters;
        this.permission = permission;
    }

    /// The change that stores this state and lets the event cross.
    ///
    /// @throws Refusal.Conflict `event-not-approved`
    /// @throws Refusal.Invalid  `entry-not-shareable` with what is not of its form
    <E extends Record & Shareable> Change crossing(Document state, E event) {
        try {
            permission.require(event.getClass().getAnnotation(EventType.class).value());
        } catch (Refusal notApproved) {
            count("refused", event);
            throw notApproved;
        }
        return formed(state, event);
    }

    /// The same for what takes back something that crossed earlier: nothing may stand in the way of that, so it needs
    /// no approval, and has no field which that did not have.
    ///
    /// @param said what is taken back
    /// @throws Refusal.Invalid `entry-not-shareable` with what is not of its form
    <E extends Record & Shareable> Change retracting(Document state, E event, Class<? extends Record> said) {
        if (!names(said).containsAll(names(event.getClass()))) {
            throw new IllegalStateException(event.getClass() + " says more than " + said);
        }
        return formed(state, event);
    }

    private <E extends Record & Shareable> Change formed(Document state, E event) {
        var faults = Forms.faults(event);
        if (!faults.isEmpty()) {
            count("refused", event);
            throw new Refusal.Invalid("entry-not-shareable", String.join(", ", faults));
        }
        count("crossed", event);
        return new Change(state, List.of(event));
    }

    private void count(String what, Record event) {
        meters.counter("ot.border." + what, "event", event.getClass().getSimpleName())
                .increment();
    }

    private static Set<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
