package fi.otverkko.intake.request;

import fi.otverkko.intake.combination.AcceptedCombination;
import fi.otverkko.intake.combination.CombinationRule;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the table of combinations says of a request as it is sent, and the requester's answer to it. The system warns;
/// a person decides. Source: domain §3.
///
/// @param rules  that warn; none in a request whose family is known
/// @param reason why she sends it all the same; null if she did not say
record Combining(List<CombinationRule> rules, AcceptedCombination.@Nullable Reason reason) {

    static final Combining NONE = new Combining(List.of(), null);

    Combining {
        rules = List.copyOf(rules);
    }

    /// What is kept with the request; null where nothing warns.
    ///
    /// @throws Refusal.Invalid `combination-identifies` unless she answers for what warns
    @Nullable
    AcceptedCombination accepted() {
        if (rules.isEmpty()) {
            return null;
        }
        if (reason == null) {
            throw new Refusal.Invalid(
                    "combination-identifies",
                    rules.stream().map(Combining::wrong).toList());
        }
        return new AcceptedCombination(rules.stream().map(CombinationRule::code).toList(), reason);
    }

    /// In all languages, of which each takes its own.
    private static Wrong wrong(CombinationRule rule) {
        return Wrong.of(
                "combination." + rule.code(),
                "combination",
                rule.text().getOrDefault("fi", ""),
                rule.text().getOrDefault("sv", ""),
                rule.text().getOrDefault("en", ""));
    }
}
