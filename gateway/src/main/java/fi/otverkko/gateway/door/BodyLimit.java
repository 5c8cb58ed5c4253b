package fi.otverkko.gateway.door;

import fi.otverkko.gateway.GatewaySettings;
import fi.otverkko.gateway.problem.Problem;
import fi.otverkko.gateway.problem.ProblemWriter;
import fi.otverkko.gateway.problem.Refused;
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

/// Takes no body above the limit, whether its length is announced or not (chunked).
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class BodyLimit implements WebFilter {

    private final long limit;
    private final ProblemWriter problems;

    BodyLimit(GatewaySettings settings, ProblemWriter problems) {
        this.limit = settings.bodyLimit().toBytes();
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var announced = exchange.getRequest().getHeaders().getContentLength();
        if (announced > limit) {
            return problems.write(exchange, Refused.because(Problem.CONTENT_TOO_LARGE));
        }
        return announced >= 0
                ? chain.filter(exchange)
                : chain.filter(exchange.mutate()
                        .request(new Counted(exchange.getRequest()))
                        .build());
    }

    private final class Counted extends ServerHttpRequestDecorator {

        Counted(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            var seen = new AtomicLong();
            return super.getBody().handle((part, sink) -> {
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
