package fi.otverkko.platform.web.problem;

import fi.otverkko.platform.kernel.Outage;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import fi.otverkko.platform.web.problem.ProblemTexts.MissingText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/// Puts problems into words and on the wire.
public final class Problems {

    /// Request attribute with the correlation id.
    public static final String CORRELATION = "fi.otverkko.correlation";

    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final HttpHeaders SOON = HttpHeaders.readOnlyHttpHeaders(retryAfter(5));

    private final ProblemTexts texts;
    private final JsonMapper json;
    private final List<Outage> outages;

    /// One thing that is wrong with one field, in words and for a program.
    ///
    /// @param field     where, as a path such as `questions[2].text`; null for the whole body
    /// @param code      names the kind of fault
    /// @param arguments what the words say of it, bounds or places, in the order of the code
    record Violation(@Nullable String field, String code, List<String> arguments, String message) {}

    /// @param outages what is no fault of ours but will pass
    public Problems(ProblemTexts texts, JsonMapper json, List<Outage> outages) {
        this.texts = texts;
        this.json = json;
        this.outages = outages;
    }

    /// Answers with a problem from outside a controller, such as a filter.
    ///
    /// @param arguments for the sentence; never what the caller sent
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            Object... arguments)
            throws IOException {
        write(request, response, Problem.of(status, code, arguments));
    }

    /// Answers 500 `fault` (503 `unavailable` in an outage) to what was thrown, and logs it; a caller who is gone gets
    /// neither.
    public void writeFault(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        if (isCallerGone(thrown)) {
            return;
        }
        write(request, response, fault(request, thrown));
    }

    /// A store whose connection broke says the same words as a caller's; only the latter needs no answer.
    boolean isCallerGone(Throwable thrown) {
        return !isOutage(thrown) && DisconnectedClientHelper.isClientDisconnectedException(thrown);
    }

    private boolean isOutage(Throwable thrown) {
        return outages.stream().anyMatch(outage -> outage.explains(thrown));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var entity = entity(request, problem);
        response.resetBuffer();
        response.setStatus(entity.getStatusCode().value());
        entity.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(entity.getBody()));
        response.flushBuffer();
    }

    /// The one place where a fault is logged. The caller learns nothing but the correlation id; in an outage, that
    /// trying again is worth it.
    Problem fault(HttpServletRequest request, Throwable thrown) {
        if (isOutage(thrown)) {
            log.warn(
                    "A {} request met an outage: {}",
                    request.getMethod(),
                    thrown.getClass().getSimpleName());
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").with(SOON);
        }
        log.error("Fault in a {} request", request.getMethod(), Fault.of(thrown));
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault");
    }

    ResponseEntity<ProblemDetail> entity(HttpServletRequest request, Problem problem) {
        var language = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemDetail body;
        try {
            body = body(language, problem);
        } catch (MissingText missing) {
            log.error("A problem without words: {}", missing.getMessage());
            body = ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, missing.getMessage());
        }
        instance(request, body);
        body.setProperty("correlationId", request.getAttribute(CORRELATION));
        return ResponseEntity.status(body.getStatus())
                .headers(headers -> headers.putAll(problem.headers()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private ProblemDetail body(Language language, Problem problem) {
        var code = problem.code();
        var body = ProblemDetail.forStatus(problem.status());
        body.setType(URI.create("/problems/" + code));
        body.setTitle(texts.text(language, code + ".title", problem.arguments()).orElse(code));
        texts.text(language, code + ".detail", problem.arguments()).ifPresent(body::setDetail);
        body.setProperty("code", code);
        if (!problem.wrong().isEmpty()) {
            body.setProperty("violations", violations(language, problem.wrong()));
        }
        return body;
    }

    private List<Violation> violations(Language language, List<Wrong> wrong) {
        return wrong.stream()
                .map(each -> new Violation(
                        each.field().isEmpty() ? null : each.field(),
                        each.reason(),
                        each.arguments().stream().map(String::valueOf).toList(),
                        texts.text(language, "violation." + each.reason(), each.arguments())
                                .orElse(each.reason())))
                .toList();
    }

    private static HttpHeaders retryAfter(int seconds) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return headers;
    }

    private static void instance(HttpServletRequest request, ProblemDetail body) {
        try {
            body.setInstance(new URI(request.getRequestURI()));
        } catch (URISyntaxException notAUri) {
            body.setInstance(quoted(request.getRequestURI()));
        }
    }

    /// Spring would set what we leave out, and fail over the same characters.
    private static URI quoted(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException hopeless) {
            return URI.create("/");
        }
    }
}
