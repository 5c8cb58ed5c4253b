package fi.otverkko.platform.security;

import fi.otverkko.platform.security.TableAuthorization.Decision;
import fi.otverkko.platform.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;

/// Says no to a caller, as a problem: 401 without a valid token, 403 without the role, 404 and 405 for what
/// the access table does not know, 503 when the realm's keys cannot be read.
final class Denials {

    private final Problems problems;

    Denials(Problems problems) {
        this.problems = problems;
    }

    /// No token came.
    void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(request, response, HttpStatus.UNAUTHORIZED, "not-signed-in");
    }

    /// A token came and was not accepted, or could not be checked.
    void tokenRefused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof AuthenticationServiceException) {
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problems.write(request, response, HttpStatus.UNAUTHORIZED, "token-invalid");
    }

    /// Somebody who has signed in asks for what she may not, or for what does not exist.
    void notAllowed(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var methods = why instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof Decision decision
                ? decision.methods()
                : null;
        if (methods == null) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "not-allowed");
        } else if (methods.isEmpty()) {
            problems.write(request, response, HttpStatus.NOT_FOUND, "no-such-path");
        } else {
            response.setHeader(HttpHeaders.ALLOW, allow(methods));
            problems.write(request, response, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        }
    }

    private static String allow(Set<HttpMethod> methods) {
        return methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    }
}
