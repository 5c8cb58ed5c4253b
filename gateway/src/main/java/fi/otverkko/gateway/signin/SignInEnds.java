package fi.otverkko.gateway.signin;

import fi.otverkko.gateway.problem.Problem;
import fi.otverkko.gateway.problem.Refused;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/// A session whose tokens can no longer be refreshed is over: 401 for the caller (never a redirect, which a script
/// could
/// not follow) and the end of the session. When Keycloak merely does not answer, the session stays.
@Component
class SignInEnds implements GlobalFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .onErrorMap(
                        WebClientRequestException.class, unreachable -> Refused.because(Problem.SIGN_IN_UNAVAILABLE))
                .onErrorResume(
                        OAuth2AuthorizationException.class,
                        failure -> ended(failure)
                                ? exchange.getSession()
                                        .flatMap(WebSession::invalidate)
                                        .then(Mono.error(Refused.because(Problem.SIGN_IN_EXPIRED)))
                                : Mono.error(Refused.because(Problem.SIGN_IN_UNAVAILABLE)));
    }

    private static boolean ended(OAuth2AuthorizationException failure) {
        return failure instanceof ClientAuthorizationException
                && !(failure.getCause() instanceof WebClientRequestException)
                && !"invalid_token_response".equals(failure.getError().getErrorCode());
    }

    /// Around the filters of the routes, whose order starts at 1.
    @Override
    public int getOrder() {
        return 0;
    }
}
