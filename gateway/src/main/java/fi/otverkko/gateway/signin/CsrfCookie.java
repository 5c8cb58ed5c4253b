package fi.otverkko.gateway.signin;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Hands the CSRF token to the browser. Spring writes the cookie only if somebody asks for the token; nobody needs it
/// before there is a session.
final class CsrfCookie implements WebFilter {

    private final Cookies cookies;

    CsrfCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token != null && cookies.sessionIn(exchange.getRequest())
                ? token.then(chain.filter(exchange))
                : chain.filter(exchange);
    }
}
