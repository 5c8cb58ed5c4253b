package fi.otverkko.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.otverkko.platform.web.problem.Problems;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bounds how often one account, or without sign-in one client address, may call an open operation: 429
/// `too-many-requests` with
/// `Retry-After`. Per replica; the gateway bounds the whole.
final class OpenLimit extends OncePerRequestFilter {

    /// Addresses remembered at most, so that a flood of them costs other callers patience, not us memory.
    private static final int ADDRESSES = 20_000;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final AccessTable table;
    private final Problems problems;
    private final Cache<Visitor, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    OpenLimit(AccessTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    private record Visitor(String who, int line) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var entry = table.entry(HttpMethod.valueOf(request.getMethod()), TableAuthorization.path(request));
        var open = entry.isPresent() ? entry.get().open() : null;
        if (open != null) {
            var visitor = new Visitor(visitor(request), entry.get().line());
            var probe = buckets.get(visitor, _ -> bucket(open.perMinute())).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    private static String visitor(HttpServletRequest request) {
        var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        return caller == null ? client(request.getRemoteAddr()) : caller.subject();
    }

    /// What counts as one client: an IPv4 address, or the /64 network that an IPv6 household is given.
    static String client(String remote) {
        try {
            var address = InetAddress.ofLiteral(remote);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, 8)
                    : address.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return remote;
        }
    }
}
