package fi.otverkko.triage.agreement;

/// The formulas. Each takes how often every unit counts and answers NaN where it is not defined, which nobody outside
/// this package gets to see.
final class Coefficients {

    /// How much a disagreement of a weighted kappa weighs: by how many steps the ratings differ, or by their square.
    enum Weight {
        /// Every disagreement is as bad as any other.
        NONE,
        LINEAR,
        QUADRATIC
    }

    /// The share of agreeing pairs of ratings, as the mean over the units that at least two people rated. With two
    /// raters: the share of units on which they agree.
    static double percentAgreement(Tally tally, int[] weights) {
        double agreeing = 0;
        double units = 0;
        for (int unit = 0; unit < tally.units(); unit++) {
            double size = tally.size(unit);
            if (weights[unit] == 0 || size < 2) {
                continue;
            }
            double pairs = 0;
            for (double count : tally.counts(unit)) {
                pairs += count * (count - 1);
            }
            agreeing += weights[unit] * pairs / (size * (size - 1));
            units += weights[unit];
        }
        return agreeing / units;
    }

    /// Krippendorff's α = 1 − observed / expected disagreement, with whatever is missing (K. Krippendorff, "Computing
    /// Krippendorff's Alpha-Reliability", 2011). Not defined where all comparable ratings are alike.
    static double krippendorffAlpha(Tally tally, Scale scale, int[] weights) {
        var categories = tally.categories();
        var marginals = new double[categories.length];
        double total = 0;
        for (int unit = 0; unit < tally.units(); unit++) {
            if (weights[unit] > 0 && tally.size(unit) >= 2) {
                var kinds = tally.kinds(unit);
                for (int i = 0; i < kinds.length; i++) {
                    marginals[kinds[i]] += weights[unit] * (double) tally.counts(unit)[i];
                }
                total += weights[unit] * (double) tally.size(unit);
            }
        }
        var differences = scale.differences(categories, marginals);
        double observed = 0;
        for (int unit = 0; unit < tally.units(); unit++) {
            if (weights[unit] > 0 && tally.size(unit) >= 2) {
                observed += weights[unit] * differing(tally, unit, differences) / (tally.size(unit) - 1);
            }
        }
        double expected = 0;
        for (int one = 0; one < marginals.length; one++) {
            for (int other = one + 1; other < marginals.length; other++) {
                expected += marginals[one] * marginals[other] * differences[one][other];
            }
        }
        return expected == 0 ? Double.NaN : 1 - (total - 1) * observed / expected;
    }

    /// Gwet's AC1 for any number of raters and missing ratings (K. L. Gwet, "Computing inter-rater reliability and its
    /// variance in the presence of high agreement", Br J Math Stat Psychol 61, 2008; missing ratings as in his
    /// Handbook of Inter-Rater Reliability, 4th ed. 2014). Not defined with a single category.
    static double gwetAc1(Tally tally, int[] weights) {
        int categories = tally.categories().length;
        var shares = new double[categories];
        double units = 0;
        for (int unit = 0; unit < tally.units(); unit++) {
            if (weights[unit] == 0 || tally.size(unit) == 0) {
                continue;
            }
            var kinds = tally.kinds(unit);
            for (int i = 0; i < kinds.length; i++) {
                shares[kinds[i]] += weights[unit] * (double) tally.counts(unit)[i] / tally.size(unit);
            }
            units += weights[unit];
        }
        double chance = 0;
        for (double share : shares) {
            chance += share / units * (1 - share / units);
        }
        chance /= categories - 1; // 0 / 0 with a single category
        return (percentAgreement(tally, weights) - chance) / (1 - chance);
    }

    /// Cohen's κ of two raters over the units that both rated (J. Cohen, "A coefficient of agreement for nominal
    /// scales", Educ Psychol Meas 20, 1960; weighted: Psychol Bull 70, 1968). Not defined for another number of
    /// raters, nor where chance alone would agree always.
    static double cohenKappa(Tally tally, Scale scale, Weight weight, int[] weights) {
        if (tally.raters() != 2) {
            return Double.NaN;
        }
        var categories = tally.categories();
        var first = new double[categories.length];
        var second = new double[categories.length];
        double observed = 0;
        double total = 0;
        for (int unit = 0; unit < tally.units(); unit++) {
            int one = tally.rating(0, unit);
            int other = tally.rating(1, unit);
            if (one != Ratings.MISSING && other != Ratings.MISSING) {
                first[one] += weights[unit];
                second[other] += weights[unit];
                total += weights[unit];
                observed += weights[unit] * apart(one, other, categories, scale, weight);
            }
        }
        double expected = 0;
        for (int one = 0; one < categories.length; one++) {
            for (int other = 0; other < categories.length; other++) {
                expected += first[one] * second[other] * apart(one, other, categories, scale, weight);
            }
        }
        return expected == 0 ? Double.NaN : 1 - total * observed / expected;
    }

    /// Ranks are one step apart; on an interval scale the numbers themselves count.
    private static double apart(int one, int other, double[] categories, Scale scale, Weight weight) {
        double steps = scale == Scale.INTERVAL ? categories[one] - categories[other] : one - other;
        return switch (weight) {
            case NONE -> one == other ? 0 : 1;
            case LINEAR -> Math.abs(steps);
            case QUADRATIC -> steps * steps;
        };
    }

    /// The differences of all pairs of a unit's ratings.
    private static double differing(Tally tally, int unit, double[][] differences) {
        var kinds = tally.kinds(unit);
        var counts = tally.counts(unit);
        double sum = 0;
        for (int i = 0; i < kinds.length; i++) {
            for (int j = i + 1; j < kinds.length; j++) {
                sum += (double) counts[i] * counts[j] * differences[kinds[i]][kinds[j]];
            }
        }
        return sum;
    }

    private Coefficients() {}
}
