package fi.otverkko.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.otverkko.gateway.problem.Problem;
import fi.otverkko.gateway.problem.ProblemWriter;
import fi.otverkko.gateway.problem.Refused;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Counts the requests of each caller, whoever has signed in by subject and everybody else by address, and refuses
/// above the limit with the time to wait. Each replica counts for itself.
public class CallerLimit {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LimitSettings settings;
    private final ClientAddress addresses;
    private final ProblemWriter problems;
    private final Cache<String, Bucket> buckets;

    CallerLimit(LimitSettings settings, ClientAddress addresses, ProblemWriter problems) {
        this.settings = settings;
        this.addresses = addresses;
        this.problems = problems;
        // A bucket untouched for a minute is full again, so forgetting it changes nothing.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.callers())
                .expireAfterAccess(MINUTE)
                .build();
    }

    /// Lets the request go on or refuses it. Not a filter bean: Spring would run it a second time outside the chains.
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .filter(caller -> caller.isAuthenticated())
                .map(caller -> take("subject " + caller.getName(), settings.perMinute()))
                .switchIfEmpty(Mono.fromSupplier(() -> takeByAddress(exchange)))
                .flatMap(wait -> wait.isZero() ? chain.filter(exchange) : refuse(exchange, wait));
    }

    /// Counts a failed sign-in against the address; fails with the refusal once there were too many.
    public Mono<Void> failed(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> takeByAddress(exchange))
                .flatMap(wait ->
                        wait.isZero() ? Mono.empty() : Mono.error(Refused.until(wait, Problem.TOO_MANY_REQUESTS)));
    }

    private Mono<Void> refuse(ServerWebExchange exchange, Duration wait) {
        return problems.write(exchange, Refused.until(wait, Problem.TOO_MANY_REQUESTS));
    }

    private Duration takeByAddress(ServerWebExchange exchange) {
        return take("address " + addresses.of(exchange.getRequest()), settings.anonymousPerMinute());
    }

    /// @return how long to wait; zero if the request may go on
    private Duration take(String caller, int perMinute) {
        var bucket = Objects.requireNonNull(buckets.get(
                caller,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .build()));
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }
}
