package fi.otverkko.platform.web;

import fi.otverkko.platform.kernel.Call;
import fi.otverkko.platform.web.problem.MalformedCall;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a controller the [Call] that it carries out.
///
/// Refuses with 400 `idempotency-key-missing` or `idempotency-key-malformed`, and where the argument is
/// marked [IfMatch] with 428 `if-match-missing` or 400 `if-match-malformed`.
final class CallArgument implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[!-~]{8,200}");

    /// A strong entity tag with the edition in it; weak ones never match (RFC 9110 §13.1.1).
    private static final Pattern EDITION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    @Override
    public Call resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = request.getNativeRequest(HttpServletRequest.class);
        var caller = request.getUserPrincipal();
        if (http == null || caller == null) {
            throw new IllegalStateException("a Call needs somebody who is signed in: "
                    + parameter.getExecutable().getName());
        }
        return Call.of(
                caller.getName(),
                http.getRequestURI(),
                key(request.getHeader(IDEMPOTENCY_KEY)),
                BodyFilter.bodyOf(http),
                parameter.hasParameterAnnotation(IfMatch.class)
                        ? OptionalLong.of(edition(request.getHeader(HttpHeaders.IF_MATCH)))
                        : OptionalLong.empty());
    }

    private static String key(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new MalformedCall(HttpStatus.BAD_REQUEST, "idempotency-key-missing");
        }
        if (!KEY.matcher(header).matches()) {
            throw new MalformedCall(HttpStatus.BAD_REQUEST, "idempotency-key-malformed");
        }
        return header;
    }

    private static long edition(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new MalformedCall(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing");
        }
        var match = EDITION.matcher(header.strip());
        if (!match.matches()) {
            throw new MalformedCall(HttpStatus.BAD_REQUEST, "if-match-malformed");
        }
        return Long.parseLong(match.group(1));
    }
}
