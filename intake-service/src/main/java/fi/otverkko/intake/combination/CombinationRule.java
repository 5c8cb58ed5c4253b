package fi.otverkko.intake.combination;

import fi.otverkko.intake.questionnaire.Answers;
import java.util.List;
import java.util.Map;

/// One row of the declared table: answers that together would fit fewer than about five families. Source: domain §3.
///
/// @param code what the warning is called
/// @param when by linkId, the codes of which one at least was chosen; none where any answer counts. All must hold
/// @param text the warning, by language
public record CombinationRule(String code, Map<String, List<String>> when, Map<String, String> text) {

    public CombinationRule {
        if (when.isEmpty()) {
            throw new IllegalArgumentException("rule " + code + " would always warn");
        }
        when = Map.copyOf(when);
        text = Map.copyOf(text);
    }

    /// Whether these answers together are such a combination.
    public boolean warns(Answers answers) {
        return when.entrySet().stream()
                .allMatch(condition -> condition.getValue().isEmpty()
                        ? answers.has(condition.getKey())
                        : answers.codes(condition.getKey()).stream().anyMatch(condition.getValue()::contains));
    }
}
