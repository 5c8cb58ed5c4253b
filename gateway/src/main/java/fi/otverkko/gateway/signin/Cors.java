package fi.otverkko.gateway.signin;

import fi.otverkko.gateway.GatewaySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;

/// Which other origins' scripts may call `/api`: those the area has listed, with bearer tokens, never with cookies.
final class Cors {

    private Cors() {}

    static void configure(CorsSpec cors, GatewaySettings settings) {
        if (settings.corsOrigins().isEmpty()) {
            cors.disable(); // no CORS headers at all: browsers then refuse by themselves
            return;
        }
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
        cors.configurationSource(source);
    }
}
