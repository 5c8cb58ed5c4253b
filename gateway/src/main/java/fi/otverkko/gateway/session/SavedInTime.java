package fi.otverkko.gateway.session;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Completes every answer while a failure can still become a problem: a session is saved just then, and a redirect has
/// no body that would do it earlier.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class SavedInTime implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .then(Mono.defer(() -> exchange.getResponse().setComplete()));
    }
}
