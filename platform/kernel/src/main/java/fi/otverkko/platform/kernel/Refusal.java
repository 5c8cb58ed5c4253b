package fi.otverkko.platform.kernel;

import java.util.List;
import java.util.stream.Stream;

/// The rules say no. Expected, explained to the caller, never retried and never logged as an error.
///
/// A refusal carries a stable code and the values its sentence needs; the sentence itself stands, in
/// Finnish, Swedish and English, in the service's `problems` message bundles. Arguments are shown
/// to the caller and may be logged: codes, numbers, dates and field names only, never case text.
///
/// Anything else that is thrown is a fault: ours to fix, opaque to the caller.
public abstract sealed class Refusal extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    private Refusal(String code, Object... arguments) {
        super(code, null, false, false); // no stack trace: a refusal is an answer, not an accident
        this.code = code;
        this.arguments = Stream.of(arguments).toList();
    }

    /// Stable and machine-readable, such as `consultation-withdrawn`: the last segment of the problem
    /// type URI, the key of its texts, and part of the public API.
    public final String code() {
        return code;
    }

    /// The values for `{0}`, `{1}` … of the sentence.
    public final List<Object> arguments() {
        return arguments;
    }

    /// There is no such thing, or the caller may not know that there is. HTTP 404.
    public static final class Unknown extends Refusal {
        public Unknown(String code, Object... arguments) {
            super(code, arguments);
        }
    }

    /// Well-formed, but not possible in the present state. HTTP 409.
    public static final class Conflict extends Refusal {
        public Conflict(String code, Object... arguments) {
            super(code, arguments);
        }
    }

    /// The values make no sense in themselves or together, whatever the state. HTTP 422.
    public static final class Invalid extends Refusal {

        private final transient List<Wrong> wrong;

        public Invalid(String code, Object... arguments) {
            super(code, arguments);
            this.wrong = List.of();
        }

        /// Several things are wrong, each in its own place.
        public Invalid(String code, List<Wrong> wrong) {
            super(code);
            this.wrong = List.copyOf(wrong);
        }

        /// What is wrong where; empty if the code says it all.
        public List<Wrong> wrong() {
            return wrong;
        }
    }

    /// One thing that is wrong with one field.
    ///
    /// @param field     where, as a path such as `questions[2].text`
    /// @param reason    names the sentence `violation.<reason>` in the message bundles
    /// @param arguments the values for `{0}`, `{1}` … of that sentence; as little case text as anywhere
    public record Wrong(String field, String reason, List<Object> arguments) {

        public Wrong {
            arguments = List.copyOf(arguments);
        }

        public static Wrong of(String field, String reason, Object... arguments) {
            return new Wrong(field, reason, Stream.of(arguments).toList());
        }
    }

    /// The caller may know of the thing, but has no part in it that allows this. HTTP 403.
    public static final class Denied extends Refusal {
        public Denied(String code, Object... arguments) {
            super(code, arguments);
        }
    }

    /// The caller had seen an older edition than the one now stored. HTTP 412.
    public static final class Stale extends Refusal {
        public Stale(String code, Object... arguments) {
            super(code, arguments);
        }
    }
}
