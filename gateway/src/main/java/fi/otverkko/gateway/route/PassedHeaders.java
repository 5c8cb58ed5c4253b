package fi.otverkko.gateway.route;

import fi.otverkko.gateway.limit.ClientAddress;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/// Which headers go along, in either direction: those listed here and no others. So no cookie and no header that
/// claims an identity (`X-User`, `X-Forwarded-*` and whatever somebody invents) gets in, and no cookie of a service
/// gets out. The gateway itself says where a request without sign-in comes from, since services bound open calls per
/// address.
@Configuration(proxyBeanMethods = false)
class PassedHeaders {

    @Bean
    HttpHeadersFilter in(ClientAddress addresses) {
        return new Only(
                HttpHeadersFilter.Type.REQUEST,
                Set.of(
                        "Accept",
                        "Accept-Encoding",
                        "Accept-Language",
                        "Authorization",
                        "Content-Encoding",
                        "Content-Length",
                        "Content-Type",
                        "Idempotency-Key",
                        "If-Match",
                        "If-None-Match",
                        "Last-Event-ID",
                        "Prefer",
                        "Range",
                        "User-Agent",
                        "X-Correlation-Id",
                        "traceparent",
                        "tracestate"),
                (headers, exchange) -> {
                    if (!headers.containsHeader(HttpHeaders.AUTHORIZATION)) {
                        headers.set("X-Forwarded-For", addresses.of(exchange.getRequest()));
                    }
                });
    }

    @Bean
    HttpHeadersFilter out() {
        return new Only(
                HttpHeadersFilter.Type.RESPONSE,
                Set.of(
                        "Accept-Ranges",
                        "Allow",
                        "Cache-Control",
                        "Content-Disposition",
                        "Content-Encoding",
                        "Content-Language",
                        "Content-Length",
                        "Content-Range",
                        "Content-Type",
                        "Deprecation",
                        "ETag",
                        "Link",
                        "Last-Modified",
                        "Location",
                        "Preference-Applied",
                        "Retry-After",
                        "Sunset",
                        "Transfer-Encoding",
                        "Vary",
                        "WWW-Authenticate"),
                (headers, exchange) -> {});
    }

    /// After all other filters, so that nothing is added behind its back.
    private static final class Only implements HttpHeadersFilter, Ordered {

        private final Type direction;
        private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

        private final BiConsumer<HttpHeaders, ServerWebExchange> ours;

        /// @param ours adds what the gateway itself has to say
        Only(Type direction, Set<String> names, BiConsumer<HttpHeaders, ServerWebExchange> ours) {
            this.direction = direction;
            this.ours = ours;
            this.names.addAll(names);
        }

        @Override
        public HttpHeaders filter(HttpHeaders given, ServerWebExchange exchange) {
            var passed = new HttpHeaders();
            given.forEach((name, values) -> {
                if (names.contains(name)) {
                    passed.addAll(name, values);
                }
            });
            ours.accept(passed, exchange);
            return passed;
        }

        @Override
        public boolean supports(Type type) {
            return type == direction;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
