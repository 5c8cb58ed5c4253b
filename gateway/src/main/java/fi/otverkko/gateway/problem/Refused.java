package fi.otverkko.gateway.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Thrown where the gateway says no; [ProblemHandler] turns it into an answer. Has no stack trace and is no error.
public final class Refused extends RuntimeException {

    private final Problem problem;
    private final List<Object> arguments;
    private final @Nullable Duration retryAfter;

    private Refused(Problem problem, @Nullable Duration retryAfter, Object... arguments) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.arguments = List.of(arguments);
        this.retryAfter = retryAfter;
    }

    /// A refusal with no known end.
    ///
    /// @param arguments what the text of the problem has places for
    public static Refused because(Problem problem, Object... arguments) {
        return new Refused(problem, null, arguments);
    }

    /// A refusal that will be over after `wait`, which the answer says in `Retry-After`, rounded up to whole seconds.
    public static Refused until(Duration wait, Problem problem, Object... arguments) {
        return new Refused(problem, wait, arguments);
    }

    public Problem problem() {
        return problem;
    }

    List<Object> arguments() {
        return arguments;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
