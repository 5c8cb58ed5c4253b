package fi.otverkko.platform.web.problem;

import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/// What is to be said, before it is put into words.
///
/// @param code      names the kind of problem, for good
/// @param arguments for `{0}`, `{1}` … of the sentences
/// @param wrong     the fields that are wrong
/// @param headers   to be sent with it, such as `Allow`
record Problem(HttpStatusCode status, String code, List<Object> arguments, List<Wrong> wrong, HttpHeaders headers) {

    static Problem of(HttpStatusCode status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), List.of(), HttpHeaders.EMPTY);
    }

    static Problem malformed(List<Wrong> wrong) {
        return new Problem(HttpStatusCode.valueOf(400), "malformed", List.of(), wrong, HttpHeaders.EMPTY);
    }

    Problem with(List<Wrong> where) {
        return new Problem(status, code, arguments, where, headers);
    }

    Problem with(HttpHeaders more) {
        return new Problem(status, code, arguments, wrong, more);
    }

    /// The code for a status that comes without one: from the container, or from a library.
    static Problem of(HttpStatusCode status) {
        var code = CODES.get(status.value());
        if (code != null) {
            return of(status, code);
        }
        return status.is4xxClientError() ? of(status, "request-refused") : of(HttpStatusCode.valueOf(500), "fault");
    }

    private static final Map<Integer, String> CODES = Map.of(
            401, "not-signed-in",
            403, "not-allowed",
            404, "no-such-path",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "content-too-large",
            415, "media-type-unsupported",
            429, "too-many-requests",
            503, "unavailable");
}
