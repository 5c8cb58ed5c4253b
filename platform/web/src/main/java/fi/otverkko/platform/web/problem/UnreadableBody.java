package fi.otverkko.platform.web.problem;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/// Why a body could not be read, told by field or by line and column, never by what stood there.
final class UnreadableBody {

    /// What may be repeated of a name the caller chose; anything else could be text.
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    static Problem of(HttpMessageNotReadableException unreadable) {
        var causes = Stream.iterate(unreadable.getCause(), cause -> cause != null, Throwable::getCause)
                .limit(8)
                .toList();
        var refusal = first(causes, Refusal.class);
        if (refusal.isPresent()) {
            return ProblemHandler.refused(refusal.get());
        }
        return first(causes, JacksonException.class)
                .map(UnreadableBody::of)
                .orElseGet(() -> Problem.of(HttpStatus.BAD_REQUEST, "body-missing"));
    }

    private static Problem of(JacksonException failure) {
        return switch (failure) {
            case PropertyBindingException unknown -> Problem.malformed(List.of(wrong(unknown, "unknown-field")));
            case MismatchedInputException mismatch
            when mismatch.getPath().isEmpty() && mismatch.getTargetType() == null -> unreadable(mismatch);
            case MismatchedInputException mismatch -> Problem.malformed(List.of(mismatched(mismatch)));
            case StreamReadException syntax -> unreadable(syntax);
            case StreamConstraintsException tooMuch -> unreadable(tooMuch);
            default -> Problem.malformed(List.of(wrong(failure, "invalid")));
        };
    }

    private static Problem unreadable(JacksonException failure) {
        var location = failure.getLocation();
        return location == null
                ? Problem.of(HttpStatus.BAD_REQUEST, "json-unreadable", 1, 1)
                : Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "json-unreadable",
                        Integer.toString(location.getLineNr()),
                        Integer.toString(location.getColumnNr()));
    }

    private static Wrong mismatched(MismatchedInputException mismatch) {
        var type = mismatch.getTargetType();
        if (type != null && type.isEnum()) {
            return wrong(mismatch, "one-of", names(type));
        }
        return wrong(mismatch, expected(type));
    }

    /// The text that says what belongs in a field of this type.
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "invalid";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean-expected";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "number-expected";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "date-expected";
        }
        return CharSequence.class.isAssignableFrom(type) ? "text-expected" : "invalid";
    }

    /// The allowed values of an enum, which are part of the API.
    static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> ((Enum<?>) value).name())
                .collect(Collectors.joining(", "));
    }

    private static Wrong wrong(JacksonException failure, String reason, Object... arguments) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            var name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(NAME.matcher(name).matches() ? name : "?");
            }
        }
        return new Wrong(path.toString(), reason, List.of(arguments));
    }

    private static <T> Optional<T> first(List<? extends Throwable> causes, Class<T> kind) {
        return causes.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private UnreadableBody() {}
}
