package fi.otverkko.triage.screen;

import fi.otverkko.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The inputs of the screen and the values each may have, as the decision model declares them.
///
/// @param declared by name, in the order of the model
public record Inputs(SequencedMap<String, Input> declared) {

    static final String UNKNOWN = "UNKNOWN";

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

    /// One input.
    ///
    /// @param kind   what shape the answer has
    /// @param values the codes it may be; none for a number
    public record Input(Kind kind, List<String> values) {}

    /// What an answer looks like.
    public enum Kind {
        YES_NO,
        CODE,
        CODES,
        NUMBER
    }

    /// Checks answers as people and other services give them and completes them: what is missing or
    /// null is unknown, never "no"; no question means that it is about a case.
    ///
    /// @throws Refusal.Invalid `screen-input-unknown`, `screen-value-unknown` (input, allowed values);
    ///     the refused value itself is not repeated, since anything may have been typed there
    public Answers read(Map<String, ? extends @Nullable Object> given) {
        for (var name : given.keySet()) {
            if (!declared.containsKey(name)) {
                throw new Refusal.Invalid(
                        "screen-input-unknown",
                        NAME.matcher(name).matches() ? name : "?",
                        String.join(", ", declared.keySet()));
            }
        }
        var values = new HashMap<String, Object>();
        declared.forEach((name, input) -> values.put(name, read(name, input, given.get(name))));
        return new Answers(values);
    }

    /// The answers as a person would give them: [#read] of this are the same answers again.
    public Map<String, Object> spelt(Answers answers) {
        var spelt = new LinkedHashMap<String, Object>();
        declared.forEach((name, input) -> {
            var value = answers.values().getOrDefault(name, UNKNOWN);
            spelt.put(name, input.kind() == Kind.YES_NO && !value.equals(UNKNOWN) ? value.equals("YES") : value);
        });
        return spelt;
    }

    private static Object read(String name, Input input, @Nullable Object given) {
        return switch (input.kind()) {
            case YES_NO -> yesNo(name, given);
            case NUMBER -> given == null ? 0 : number(name, given);
            case CODE -> given == null ? unanswered(input) : code(name, input, given);
            case CODES -> given == null ? List.of() : codes(name, input, given);
        };
    }

    private static String unanswered(Input input) {
        return input.values().contains(UNKNOWN) ? UNKNOWN : input.values().getFirst();
    }

    private static String yesNo(String name, @Nullable Object given) {
        return switch (given) {
            case null -> UNKNOWN;
            case Boolean yes -> yes ? "YES" : "NO";
            case String text when text.equals(UNKNOWN) -> UNKNOWN;
            default -> throw refused(name, "true, false, UNKNOWN");
        };
    }

    private static int number(String name, Object given) {
        if (given instanceof Number number && !number.toString().matches(".*[NI].*")) {
            var exact = new BigDecimal(number.toString());
            if (exact.signum() >= 0
                    && exact.compareTo(MOST) <= 0
                    && exact.stripTrailingZeros().scale() <= 0) {
                return exact.intValueExact();
            }
        }
        throw refused(name, "0, 1, 2 …");
    }

    private static String code(String name, Input input, Object given) {
        if (given instanceof String code && input.values().contains(code)) {
            return code;
        }
        throw refused(name, String.join(", ", input.values()));
    }

    private static List<String> codes(String name, Input input, Object given) {
        if (!(given instanceof Collection<?> list)) {
            throw refused(name, "[" + String.join(", ", input.values()) + "]");
        }
        return list.stream()
                .map(each -> code(name, input, each == null ? "" : each))
                .distinct()
                .toList();
    }

    private static Refusal refused(String name, String allowed) {
        return new Refusal.Invalid("screen-value-unknown", name, allowed);
    }
}
