package fi.otverkko.intake.effect;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Hides what is too small to be shown, and as much more as would give it away. Source: architecture §3 (k ≥ 5 with
/// secondary suppression), domain §8.0.
final class Suppression {

    /// The smallest number that is shown.
    static final int K = 5;

    /// What may be shown.
    ///
    /// @param total null if hidden
    /// @param parts null in the place of each hidden one
    record Shown<P>(@Nullable Integer total, Map<P, @Nullable Integer> parts) {}

    /// Parts below [#K] are hidden, also none at all. As the total is shown, the hidden ones together are known:
    /// the next smallest is hidden too until they are several and at least [#K] together.
    ///
    /// @param parts disjoint, and together the total
    static <P> Shown<P> of(Map<P, Integer> parts) {
        int total = parts.values().stream().mapToInt(Integer::intValue).sum();
        var hidden = hidden(parts, total);
        var shown = new LinkedHashMap<P, @Nullable Integer>();
        parts.forEach((part, count) -> shown.put(part, hidden.contains(part) ? null : count));
        return new Shown<>(total < K ? null : total, shown);
    }

    private static <P> Set<P> hidden(Map<P, Integer> parts, int total) {
        if (total < K) {
            return parts.keySet();
        }
        var hidden = new LinkedHashSet<P>();
        int together = 0;
        var smallestFirst = parts.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .toList();
        for (var part : smallestFirst) {
            boolean small = part.getValue() < K;
            boolean gives = !hidden.isEmpty() && (hidden.size() == 1 || together < K);
            if (small || gives) {
                hidden.add(part.getKey());
                together += part.getValue();
            }
        }
        return hidden;
    }

    private Suppression() {}
}
