package fi.otverkko.intake.combination;

import java.util.List;

/// Combinations for which the requester answers, as she sent the request. Whoever handles it sees them.
///
/// @param codes of the rules that warned
public record AcceptedCombination(List<String> codes, Reason reason) {

    /// Why it may be sent so.
    public enum Reason {
        /// The secretary was asked, as the rule wants it.
        SECRETARY_ASKED,
        /// There are more such families here than the rule thinks.
        COMMON_HERE,
        /// The consultation would be of no use without it.
        NEEDED_FOR_THE_CASE
    }

    public AcceptedCombination {
        codes = List.copyOf(codes);
    }
}
