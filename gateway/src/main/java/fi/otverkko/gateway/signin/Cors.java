package fi.otverkko.gateway.signin;

import fi.otverkko.gateway.GatewaySettings;
import fi.otverkko.gateway.problem.Problem;
import fi.otverkko.gateway.problem.ProblemWriter;
import fi.otverkko.gateway.problem.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Which other origins' scripts may call `/api`: those the area has listed, with bearer tokens, never with cookies.
/// Where none is listed this filter is left out, no answer has CORS headers, and browsers refuse by themselves.
final class Cors implements WebFilter {

    private final CorsWebFilter filter;
    private final ProblemWriter problems;

    Cors(GatewaySettings settings, ProblemWriter problems) {
        var origins = new ArrayList<>(settings.corsOrigins());
        origins.add(settings.at("")); // behind a proxy our own pages look foreign
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                "Authorization", "Content-Type", "Accept-Language", "Idempotency-Key", "If-Match", "X-Correlation-Id"));
        allowed.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "X-Correlation-Id"));
        allowed.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", allowed);
        this.filter = new CorsWebFilter(source);
        this.problems = problems;
    }

    /// Spring refuses with a bare status; whatever goes on down the chain has written its answer when it comes back.
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return filter.filter(exchange, chain).then(Mono.defer(() -> {
            var answer = exchange.getResponse();
            return !answer.isCommitted() && HttpStatus.FORBIDDEN.equals(answer.getStatusCode())
                    ? problems.write(exchange, Refused.because(Problem.ORIGIN_NOT_ALLOWED))
                    : Mono.empty();
        }));
    }
}
