package fi.otverkko.intake.questionnaire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What was answered, by linkId. Questions within plain groups stand beside each other; a table has a row for each time
/// that it was filled in.
///
/// @param values a code or text as String, SealedText, Boolean, Integer, LocalDate, or a row as Answers
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

    /// The answers to these questions only.
    public Answers only(Predicate<String> linkIds) {
        var some = new LinkedHashMap<>(values);
        some.keySet().removeIf(linkIds.negate());
        return new Answers(some);
    }

    /// These and others; where both answer a question, the others count.
    public Answers and(Answers others) {
        var all = new LinkedHashMap<>(values);
        all.putAll(others.values);
        return new Answers(all);
    }

    /// What becomes of one answer.
    @FunctionalInterface
    public interface Mapping {

        /// The answer in its place.
        ///
        /// @param place of the answer, such as `E2`, `M1[1]` or `H3r[0].H3b`
        Object of(String place, Item item, Object value);
    }

    /// The same with each answer replaced.
    ///
    /// @param form that has all questions which are answered here
    public Answers mapped(Questionnaire form, Mapping mapping) {
        return mapped(form, "", mapping);
    }

    private Answers mapped(Questionnaire form, String above, Mapping mapping) {
        var mapped = new LinkedHashMap<String, List<Object>>();
        values.forEach((linkId, answers) -> {
            var item = form.place(linkId).item();
            var each = new ArrayList<Object>();
            for (var value : answers) {
                var place = above + linkId + (item.repeats() ? "[" + each.size() + "]" : "");
                each.add(
                        value instanceof Answers row
                                ? row.mapped(form, place + '.', mapping)
                                : mapping.of(place, item, value));
            }
            mapped.put(linkId, each);
        });
        return new Answers(mapped);
    }

    /// Says nothing: answers are about a case.
    @Override
    public String toString() {
        return "Answers";
    }
}
