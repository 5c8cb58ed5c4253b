package fi.otverkko.gateway.problem;

import java.util.Locale;

/// Every reason for which the gateway itself refuses. Texts lie in `texts/problems_*.properties` under the code.
public enum Problem {
    REQUEST_REFUSED(400),
    TWO_CREDENTIALS(400),
    NOT_SIGNED_IN(401),
    TOKEN_INVALID(401),
    SIGN_IN_EXPIRED(401),
    CSRF_TOKEN_MISSING(403),
    NOT_ALLOWED(403),
    ORIGIN_NOT_ALLOWED(403),
    NO_SUCH_PATH(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_SLOW(408),
    CONTENT_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    FAULT(500),
    SERVICE_BROKE_OFF(502),
    SERVICE_DOWN(503),
    SIGN_IN_UNAVAILABLE(503),
    SESSIONS_UNAVAILABLE(503),
    SERVICE_TOO_SLOW(504);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// The stable name on the wire, for instance `service-down`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
