package fi.otverkko.intake.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was answered, by linkId. Questions within plain groups stand beside each other; a table has a row for each time
/// that it was filled in.
///
/// @param values a code or text as String, Boolean, Integer, LocalDate, or a row as Answers
public record Answers(Map<String, List<Object>> values) {

    public static final Answers EMPTY = new Answers(Map.of());

    public Answers {
        var copy = new LinkedHashMap<String, List<Object>>();
        values.forEach((linkId, answers) -> copy.put(linkId, List.copyOf(answers)));
        values = Collections.unmodifiableMap(copy);
    }

    /// All answers to a question; none if it was not answered.
    public List<Object> all(String linkId) {
        return values.getOrDefault(linkId, List.of());
    }

    public boolean has(String linkId) {
        return !all(linkId).isEmpty();
    }

    /// The code that was chosen; null if none.
    public @Nullable String code(String linkId) {
        return has(linkId) && all(linkId).getFirst() instanceof String code ? code : null;
    }

    /// The codes that were chosen.
    public List<String> codes(String linkId) {
        return all(linkId).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /// The rows of a table.
    public List<Answers> rows(String linkId) {
        return all(linkId).stream()
                .filter(Answers.class::isInstance)
                .map(Answers.class::cast)
                .toList();
    }

    /// Says nothing: answers are about a case.
    @Override
    public String toString() {
        return "Answers";
    }
}
