package fi.otverkko.intake.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// In which words a family is asked for its themes, as declared in `family/feedback.json`; each by language.
public record ThemeWords(Map<String, String> question, Map<Theme, Map<String, String>> themes) {

    /// @throws IllegalArgumentException if a theme has no words
    public ThemeWords {
        if (!themes.keySet().containsAll(List.of(Theme.values()))) {
            throw new IllegalArgumentException("family/feedback.json lacks words for a theme");
        }
    }

    /// The question in one language.
    public record Asked(String question, List<Choice> choices) {}

    public record Choice(Theme code, String text) {}

    public Asked in(String language) {
        return new Asked(in(question, language), choices(language));
    }

    List<Choice> choices(String language) {
        return Arrays.stream(Theme.values())
                .map(theme -> new Choice(theme, in(Objects.requireNonNull(themes.get(theme)), language)))
                .toList();
    }

    private static String in(Map<String, String> texts, String language) {
        return Objects.requireNonNull(texts.get(language), language);
    }
}
