package fi.otverkko.intake.combination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the table says of an anonymous request as it stands, and what the requester said to it.
///
/// @param warnings that the request is likely to tell who it is about
/// @param accepted what the requester answers for; null before it is sent, and where nothing warned
public record CombinationView(
        List<Warning> warnings, @Nullable AcceptedCombination accepted) {

    /// One combination that warns.
    ///
    /// @param text in the language of the reader
    public record Warning(String code, String text) {}

    /// What is shown of these rules and of the answer to them.
    ///
    /// @param language `fi`, `sv` or `en`
    public static CombinationView of(
            List<CombinationRule> rules, @Nullable AcceptedCombination accepted, String language) {
        return new CombinationView(
                rules.stream()
                        .map(rule -> new Warning(rule.code(), rule.text().getOrDefault(language, rule.code())))
                        .toList(),
                accepted);
    }
}
