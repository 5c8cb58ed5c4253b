package fi.otverkko.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Carries the trace of a call through the outbox to the broker, as W3C `traceparent`. The binder goes on
/// with it where the event is read.
final class Traces {

    static final String HEADER = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /// The present span, to be kept with what it writes; null if nobody collects it.
    @Nullable
    String present() {
        var span = tracer.currentSpan();
        if (span == null || span.isNoop()) {
            return null;
        }
        var fields = new HashMap<String, String>();
        propagator.inject(span.context(), fields, (_, field, value) -> fields.put(field, value));
        return fields.get(HEADER);
    }

    /// The span of sending a message, which is a part of the call that wrote it. Says nothing but the topic.
    ///
    /// @param record gets the header by which its readers go on
    Span sending(OutboxMessage message, ProducerRecord<byte[], byte[]> record) {
        if (message.trace() == null) {
            return Span.NOOP;
        }
        var span = propagator
                .extract(message, (_, field) -> field.equals(HEADER) ? message.trace() : null)
                .kind(Span.Kind.PRODUCER)
                .name(message.topic() + " send")
                .start();
        propagator.inject(
                span.context(), record, (_, field, value) -> record.headers().add(field, value.getBytes(UTF_8)));
        return span;
    }
}
