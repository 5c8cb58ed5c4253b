package fi.otverkko.gateway.signin;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Takes the CSRF token of a call to a service from the header only. Spring looks for a form's field first, and a body
/// that was read for it is gone: the service would wait for it in vain. Only log-out is a form of ours.
final class CsrfHeader extends ServerCsrfTokenRequestAttributeHandler {

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        return Access.isApi(exchange)
                ? Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(token.getHeaderName()))
                : super.resolveCsrfTokenValue(exchange, token);
    }
}
