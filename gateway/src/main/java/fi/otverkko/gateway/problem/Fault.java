package fi.otverkko.gateway.problem;

import org.jspecify.annotations.Nullable;

/// A fault as it may be logged: which kind and where it arose, cause by cause, without the messages, because these may
/// quote what a person wrote.
final class Fault extends Exception {

    private static final int DEEPEST = 8;

    private Fault(Throwable thrown, int depth) {
        super(thrown.getClass().getName(), cause(thrown, depth), false, true);
        setStackTrace(thrown.getStackTrace());
    }

    static Fault of(Throwable thrown) {
        return new Fault(thrown, 0);
    }

    private static @Nullable Fault cause(Throwable thrown, int depth) {
        var cause = thrown.getCause();
        return cause == null || depth == DEEPEST ? null : new Fault(cause, depth + 1);
    }
}
