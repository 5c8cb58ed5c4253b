package fi.otverkko.gateway.signin;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/// Lets in only who asks from this machine itself, not through a proxy on it.
final class Loopback {

    private Loopback() {}

    static Mono<AuthorizationResult> allows(Mono<Authentication> caller, AuthorizationContext context) {
        var request = context.getExchange().getRequest();
        var address = request.getRemoteAddress();
        return Mono.just(new AuthorizationDecision(address != null
                && address.getAddress().isLoopbackAddress()
                && !request.getHeaders().containsHeader("X-Forwarded-For")
                && !request.getHeaders().containsHeader("Forwarded")));
    }
}
