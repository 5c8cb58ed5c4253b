package fi.otverkko.gateway.route;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.cloud.gateway.filter.headers.observation.DefaultGatewayObservationConvention;
import org.springframework.cloud.gateway.filter.headers.observation.GatewayContext;
import org.springframework.stereotype.Component;

/// What a trace shows of a call to a service: its path and never the query, in which a caller may have written
/// anything.
@Component
final class TracedCall extends DefaultGatewayObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(GatewayContext call) {
        return KeyValues.of(KeyValue.of("http.uri", call.getRequest().getURI().getRawPath()));
    }
}
