package fi.otverkko.triage.agreement;

import fi.otverkko.triage.agreement.Agreement.Range;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;

/// 95 % intervals by drawing units again with replacement (B. Efron, R. Tibshirani, "An Introduction to the Bootstrap",
/// 1993, §13: percentile intervals). Units are drawn, not raters: the question is what other cases would have shown.
///
/// The seed is fixed, so the same ratings always get the same intervals.
final class Bootstrap {

    static final int DRAWS = 1_000;

    /// At least so many draws must give a number.
    private static final int ENOUGH = DRAWS * 9 / 10;

    private static final long SEED = 20_261_201;

    /// The interval of every measure that has one.
    static Map<Measure, Range> ranges(Tally tally, Scale scale) {
        var ranges = new EnumMap<Measure, Range>(Measure.class);
        if (tally.comparable() < 2) {
            return ranges;
        }
        int units = tally.units();
        var measures = Arrays.stream(Measure.values())
                .filter(measure -> measure.unfit(tally.raters(), scale) == null)
                .toList();
        var found = new double[measures.size()][DRAWS];
        var counts = new int[measures.size()];
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(SEED);
        var weights = new int[units];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(weights, 0);
            for (int i = 0; i < units; i++) {
                weights[random.nextInt(units)]++;
            }
            for (int i = 0; i < found.length; i++) {
                double value = measures.get(i).of(tally, scale, weights);
                if (!Double.isNaN(value)) {
                    found[i][counts[i]++] = value;
                }
            }
        }
        for (int i = 0; i < found.length; i++) {
            if (counts[i] >= ENOUGH) {
                var values = Arrays.copyOf(found[i], counts[i]);
                var ends = Quantile.withDefaults().evaluate(values, 0.025, 0.975);
                ranges.put(measures.get(i), new Range(ends[0], ends[1], counts[i]));
            }
        }
        return ranges;
    }

    private Bootstrap() {}
}
