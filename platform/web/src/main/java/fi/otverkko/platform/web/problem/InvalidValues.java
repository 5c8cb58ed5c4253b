package fi.otverkko.platform.web.problem;

import fi.otverkko.platform.kernel.Refusal.Wrong;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/// What Bean Validation found, as wrong fields. The sentences are ours (`violation.<Constraint>`), because
/// the library has none in Finnish and its own may repeat the value.
final class InvalidValues {

    /// The attributes of a constraint that become `{0}`, `{1}` of its sentence, in this order.
    private static final List<String> SHOWN = List.of("min", "max", "value", "integer", "fraction");

    static Problem of(BindingResult result) {
        return Problem.malformed(
                result.getAllErrors().stream().map(InvalidValues::wrong).toList());
    }

    static Problem of(HandlerMethodValidationException invalid) {
        return Problem.malformed(invalid.getParameterValidationResults().stream()
                .flatMap(InvalidValues::wrong)
                .toList());
    }

    private static Stream<Wrong> wrong(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(InvalidValues::wrong);
        }
        var name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream()
                .map(error -> wrong(name, result.unwrap(error, ConstraintViolation.class)));
    }

    private static Wrong wrong(ObjectError error) {
        var field = error instanceof FieldError named ? named.getField() : "";
        return error.contains(ConstraintViolation.class)
                ? wrong(field, error.unwrap(ConstraintViolation.class))
                : new Wrong(field, "invalid", List.of());
    }

    private static Wrong wrong(String field, ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        return new Wrong(
                field, constraint.getAnnotation().annotationType().getSimpleName(), shown(constraint.getAttributes()));
    }

    private static List<Object> shown(Map<String, Object> attributes) {
        return SHOWN.stream()
                .map(attributes::get)
                .filter(Objects::nonNull)
                .map(value -> (Object) value.toString())
                .toList();
    }

    private InvalidValues() {}
}
