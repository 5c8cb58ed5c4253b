package fi.otverkko.gateway.door;

import fi.otverkko.gateway.GatewaySettings;
import fi.otverkko.gateway.signin.SignInSettings;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// What browsers are told about every answer, refusals included. Only the gateway's own files may run or style a page.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityHeaders implements WebFilter {

    private final HttpHeaders always = new HttpHeaders();

    SecurityHeaders(GatewaySettings settings, SignInSettings signIn) {
        // Log-out is a form that ends up at Keycloak, and a browser checks the address it ends up at.
        always.set(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                        + "form-action 'self' " + origin(signIn.issuer())
                        + "; base-uri 'none'; frame-ancestors 'none'");
        always.set("X-Content-Type-Options", "nosniff");
        always.set("X-Frame-Options", "DENY");
        always.set("Referrer-Policy", "no-referrer");
        always.set("Cross-Origin-Opener-Policy", "same-origin");
        always.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (settings.secure()) {
            always.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getResponse().getHeaders();
        headers.addAll(always);
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> {
                    if (headers.getCacheControl() == null) {
                        headers.setCacheControl("no-store");
                    }
                }));
        return chain.filter(exchange);
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
