package fi.otverkko.gateway.door;

import fi.otverkko.gateway.problem.Problem;
import fi.otverkko.gateway.problem.ProblemWriter;
import fi.otverkko.gateway.problem.Refused;
import fi.otverkko.gateway.signin.Cookies;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Refuses a request with both a session cookie and an `Authorization` header: which of the two persons would it be?
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OneCredential implements WebFilter {

    private final Cookies cookies;
    private final ProblemWriter problems;

    OneCredential(Cookies cookies, ProblemWriter problems) {
        this.cookies = cookies;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var both = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && cookies.sessionIn(exchange.getRequest());
        return both ? problems.write(exchange, Refused.because(Problem.TWO_CREDENTIALS)) : chain.filter(exchange);
    }
}
