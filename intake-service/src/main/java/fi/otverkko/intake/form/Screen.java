package fi.otverkko.intake.form;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was answered to the inputs of the OT screen. An input without an answer is unknown, never "no".
///
/// @param answers by [ScreenInput#wireName]: a text, a list of texts, a boolean or an integer; a yes/no input
///                that was expressly answered "not known" holds `UNKNOWN`
public record Screen(Map<String, Object> answers) {

    /// More services than this at once is a slip of the finger.
    private static final int MOST_SERVICES = 99;

    static final String UNKNOWN = "UNKNOWN";

    public static final Screen EMPTY = new Screen(Map.of());

    public Screen {
        answers = Map.copyOf(answers);
    }

    /// Checks answers as they came in.
    ///
    /// @throws Refusal.Invalid `screen-invalid`, naming each field that is unknown or has a value outside the table
    public static Screen of(Map<String, ? extends @Nullable Object> given) {
        var answers = new TreeMap<String, Object>();
        var wrong = new ArrayList<Wrong>();
        given.forEach((name, value) -> {
            var input = ScreenInput.named(name);
            if (input.isEmpty()) {
                wrong.add(Wrong.of("screen." + shown(name), "unknown-field"));
            } else if (value != null) {
                var answer = answer(input.get(), value);
                if (answer == null) {
                    wrong.add(expected(input.get()));
                } else {
                    answers.put(name, answer);
                }
            }
        });
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid("screen-invalid", wrong);
        }
        return new Screen(answers);
    }

    /// Whether something was said, be it "not known".
    public boolean answered(ScreenInput input) {
        return answers.containsKey(input.wireName());
    }

    /// The code that was chosen; null if none.
    public @Nullable String code(ScreenInput input) {
        return answers.get(input.wireName()) instanceof String code ? code : null;
    }

    /// The codes that were chosen.
    public List<String> codes(ScreenInput input) {
        return answers.get(input.wireName()) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// Yes or no; null if that is not known.
    @SuppressWarnings("NullAway") // three answers: yes, no, not known
    public @Nullable Boolean flag(ScreenInput input) {
        return answers.get(input.wireName()) instanceof Boolean flag ? flag : null;
    }

    public @Nullable Integer count(ScreenInput input) {
        return answers.get(input.wireName()) instanceof Integer count ? count : null;
    }

    /// A name that the caller made up is repeated only if it cannot be a sentence.
    private static String shown(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9]{0,39}") ? name : "?";
    }

    private static @Nullable Object answer(ScreenInput input, Object value) {
        return switch (input.form()) {
            case CODE -> value instanceof String code && input.codes().contains(code) ? code : null;
            case CODES ->
                value instanceof Collection<?> codes
                                && codes.stream()
                                        .allMatch(code ->
                                                code != null && input.codes().contains(code))
                        ? codes.stream().map(String::valueOf).distinct().toList()
                        : null;
            case FLAG -> value instanceof Boolean || UNKNOWN.equals(value) ? value : null;
            case COUNT -> value instanceof Integer count && count >= 0 && count <= MOST_SERVICES ? count : null;
        };
    }

    private static Wrong expected(ScreenInput input) {
        var field = "screen." + input.wireName();
        return switch (input.form()) {
            case CODE, CODES -> Wrong.of(field, "one-of", String.join(", ", input.codes()));
            case FLAG -> Wrong.of(field, "one-of", "true, false, " + UNKNOWN);
            case COUNT -> Wrong.of(field, "Range", 0, MOST_SERVICES);
        };
    }
}
