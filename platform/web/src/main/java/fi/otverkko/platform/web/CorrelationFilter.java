package fi.otverkko.platform.web;

import fi.otverkko.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// The outermost filter: gives each exchange its correlation id and lets nothing that is thrown reach
/// the container, whose own log would quote it.
///
/// The id comes from `X-Correlation-Id` if that looks like one, otherwise it is new; it goes into
/// every log line (MDC `correlation`), every problem, and back to the caller.
final class CorrelationFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Correlation-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final Problems problems;

    CorrelationFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var correlation = accepted(request.getHeader(HEADER));
        request.setAttribute(Problems.CORRELATION, correlation);
        response.setHeader(HEADER, correlation);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var _ = MDC.putCloseable("correlation", correlation)) {
            try {
                chain.doFilter(request, response);
            } catch (Exception fault) {
                problems.writeFault(request, response, fault);
            }
        }
    }

    private static String accepted(@Nullable String header) {
        return header != null && ACCEPTED.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}
