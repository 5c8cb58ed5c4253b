package fi.otverkko.notification.delivery;

import fi.otverkko.notification.delivery.Delivery.State;
import fi.otverkko.notification.letter.Template;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// Counts deliveries as they enter a state: `ot.deliveries` by `state` and `template`.
@Component
class DeliveryMetrics {

    private final MeterRegistry meters;

    DeliveryMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void entered(State state, Template template) {
        meters.counter("ot.deliveries", "state", state.name(), "template", template.name())
                .increment();
    }
}
