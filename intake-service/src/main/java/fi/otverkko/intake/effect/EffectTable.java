package fi.otverkko.intake.effect;

import fi.otverkko.intake.effect.Fact.Part;
import fi.otverkko.intake.recommendation.Recommendation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts and effects by type for one quarter. Quarters are shown each by itself and never summed up, so that none can
/// be found out as the difference of two answers.
final class EffectTable {

    /// One type in one quarter; whatever is too small to be shown is null.
    ///
    /// @param recorded   all of them
    /// @param unanswered confirmed, and no outcome has been told
    /// @param meanEffect −2 to +2, one decimal, of those of which something was done
    record Row(
            String quarter,
            Recommendation.Type type,
            @Nullable Integer recorded,
            @Nullable Integer confirmed,
            @Nullable Integer unanswered,
            @Nullable Integer done,
            @Nullable Integer partly,
            @Nullable Integer notDone,
            @Nullable Integer obsolete,
            @Nullable Double meanEffect) {}

    private final Map<Recommendation.Type, Map<Part, Integer>> counts = new EnumMap<>(Recommendation.Type.class);
    private final Map<Recommendation.Type, List<Integer>> effects = new EnumMap<>(Recommendation.Type.class);

    EffectTable() {
        for (var type : Recommendation.Type.values()) {
            var parts = new EnumMap<Part, Integer>(Part.class);
            Arrays.stream(Part.values()).forEach(part -> parts.put(part, 0));
            counts.put(type, parts);
            effects.put(type, new ArrayList<>());
        }
    }

    void add(Fact fact) {
        counts.getOrDefault(fact.type(), Map.of()).merge(fact.part(), 1, Integer::sum);
        var effect = fact.effect();
        if (effect != null) {
            effects.getOrDefault(fact.type(), new ArrayList<>()).add(effect);
        }
    }

    List<Row> rows(Quarter quarter) {
        return Arrays.stream(Recommendation.Type.values())
                .map(type -> row(quarter, type))
                .toList();
    }

    private Row row(Quarter quarter, Recommendation.Type type) {
        var shown = Suppression.of(counts.getOrDefault(type, Map.of()));
        var parts = shown.parts();
        var recorded = shown.total();
        var unconfirmed = parts.get(Part.UNCONFIRMED);
        return new Row(
                quarter.toString(),
                type,
                recorded,
                recorded == null || unconfirmed == null ? null : recorded - unconfirmed,
                parts.get(Part.UNANSWERED),
                parts.get(Part.DONE),
                parts.get(Part.PARTLY),
                parts.get(Part.NOT_DONE),
                parts.get(Part.OBSOLETE),
                mean(effects.getOrDefault(type, List.of())));
    }

    private static @Nullable Double mean(List<Integer> effects) {
        return effects.size() < Suppression.K
                ? null
                : Math.round(effects.stream()
                                        .mapToInt(Integer::intValue)
                                        .average()
                                        .orElse(0)
                                * 10)
                        / 10.0;
    }
}
