package fi.otverkko.platform.web.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/// The request is not formed as HTTP or this API wants it: a header missing, a cursor that is none.
/// What the rules say no to is a `Refusal` instead.
public final class MalformedCall extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;

    /// @param arguments for the sentence; never what the caller sent
    public MalformedCall(HttpStatus status, String code, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }
}
