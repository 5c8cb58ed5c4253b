package fi.otverkko.gateway.door;

import fi.otverkko.gateway.GatewaySettings;
import fi.otverkko.gateway.problem.Problem;
import fi.otverkko.gateway.problem.ProblemWriter;
import fi.otverkko.gateway.problem.Refused;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes no body above the limit, whether its length is announced or not (chunked), and waits for none for ever: who
/// announces a body and sends it slowly, or not at all, would hold a connection here and one to the service.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class BodyLimit implements WebFilter {

    private final long limit;
    private final Duration time;
    private final ProblemWriter problems;

    BodyLimit(GatewaySettings settings, ProblemWriter problems) {
        this.limit = settings.bodyLimit().toBytes();
        this.time = settings.bodyTime();
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var announced = exchange.getRequest().getHeaders().getContentLength();
        if (announced > limit) {
            return problems.write(exchange, Refused.because(Problem.CONTENT_TOO_LARGE));
        }
        return announced == 0
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate()
                        .request(new Bounded(exchange.getRequest()))
                        .build());
    }

    private final class Bounded extends ServerHttpRequestDecorator {

        Bounded(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            var seen = new AtomicLong();
            var end = Mono.delay(time).cache();
            return super.getBody()
                    .timeout(end, _ -> end)
                    .onErrorMap(TimeoutException.class, _ -> Refused.because(Problem.BODY_TOO_SLOW))
                    .handle((part, sink) -> {
                        if (seen.addAndGet(part.readableByteCount()) > limit) {
                            DataBufferUtils.release(part);
                            sink.error(Refused.because(Problem.CONTENT_TOO_LARGE));
                        } else {
                            sink.next(part);
                        }
                    });
        }
    }
}
