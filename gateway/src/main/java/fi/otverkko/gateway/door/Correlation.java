package fi.otverkko.gateway.door;

import fi.otverkko.gateway.problem.ProblemWriter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Ties one request together across gateway, services and messages: takes the caller's `X-Correlation-Id` if it is well
/// formed, makes one otherwise, passes it on and says it in the answer.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Correlation implements WebFilter {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var id = accepted(exchange.getRequest().getHeaders().getFirst(ProblemWriter.CORRELATION));
        exchange.getAttributes().put(ProblemWriter.CORRELATION, id);
        exchange.getResponse().getHeaders().set(ProblemWriter.CORRELATION, id);
        return chain.filter(exchange.mutate()
                .request(request -> request.headers(headers -> headers.set(ProblemWriter.CORRELATION, id)))
                .build());
    }

    private static String accepted(@Nullable String given) {
        return given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
