package fi.otverkko.platform.web.problem;

import fi.otverkko.platform.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Says no in one voice: whatever a controller or Spring throws leaves as a problem.
///
/// What is neither a refusal nor a malformed request is a fault of ours: logged once, 500 `fault` without
/// detail. Only what Spring Security throws passes through, to be answered by its own filter.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemHandler {

    private static final String SECURITY = "org.springframework.security.";

    private final Problems problems;

    public ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> handle(Exception thrown, HttpServletRequest request) throws Exception {
        if (thrown.getClass().getName().startsWith(SECURITY)) {
            throw thrown;
        }
        if (problems.isCallerGone(thrown)) {
            return null;
        }
        return problems.entity(request, problem(thrown, request));
    }

    private Problem problem(Exception thrown, HttpServletRequest request) {
        return switch (thrown) {
            case Refusal refusal -> refused(refusal);
            case MalformedCall malformed ->
                Problem.of(
                        malformed.status(),
                        malformed.code(),
                        malformed.arguments().toArray());
            case HttpMessageNotReadableException unreadable -> UnreadableBody.of(unreadable);
            case BindException invalid -> InvalidValues.of(invalid.getBindingResult());
            case HandlerMethodValidationException invalid when !invalid.isForReturnValue() -> InvalidValues.of(invalid);
            case MissingServletRequestParameterException missing ->
                Problem.of(HttpStatus.BAD_REQUEST, "parameter-missing", missing.getParameterName());
            case MissingRequestHeaderException missing ->
                Problem.of(HttpStatus.BAD_REQUEST, "header-missing", missing.getHeaderName());
            case InvalidParameterException _ -> Problem.of(HttpStatus.BAD_REQUEST, "query-unreadable");
            case MethodArgumentTypeMismatchException mismatch -> mismatched(mismatch);
            case ErrorResponse told
            when told.getStatusCode().is4xxClientError() -> // 404, 405, 406, 415 …
                Problem.of(told.getStatusCode()).with(told.getHeaders());
            case ErrorResponse told when told.getStatusCode().value() == 503 -> Problem.of(told.getStatusCode());
            default -> problems.fault(request, thrown);
        };
    }

    static Problem refused(Refusal refusal) {
        var status = switch (refusal) {
            case Refusal.Unknown _ -> HttpStatus.NOT_FOUND;
            case Refusal.Conflict _ -> HttpStatus.CONFLICT;
            case Refusal.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.Denied _ -> HttpStatus.FORBIDDEN;
            case Refusal.Stale _ -> HttpStatus.PRECONDITION_FAILED;
        };
        var problem = Problem.of(status, refusal.code(), refusal.arguments().toArray());
        return refusal instanceof Refusal.Invalid invalid ? problem.with(invalid.wrong()) : problem;
    }

    private static Problem mismatched(MethodArgumentTypeMismatchException mismatch) {
        var type = mismatch.getRequiredType();
        var name = Objects.requireNonNullElse(mismatch.getPropertyName(), mismatch.getName());
        return type != null && type.isEnum()
                ? Problem.of(HttpStatus.BAD_REQUEST, "parameter-not-one-of", name, UnreadableBody.names(type))
                : Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", name);
    }
}
