package fi.otverkko.triage.agreement;

import fi.otverkko.platform.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the numbers of ratings mean, and so how far two of them are apart.
public enum Scale {
    /// Names only: two ratings are alike or they are not.
    NOMINAL,
    /// A rank order, such as NO < TALK < YES.
    ORDINAL,
    /// A measure whose differences mean something.
    INTERVAL;

    /// Reads a scale in either case of letters.
    ///
    /// @throws Refusal.Invalid `agreement-scale-unknown` (the scales there are)
    public static Scale of(String name) {
        for (var scale : values()) {
            if (scale.name().equalsIgnoreCase(name)) {
                return scale;
            }
        }
        throw new Refusal.Invalid(
                "agreement-scale-unknown",
                Arrays.stream(values())
                        .map(scale -> scale.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }

    /// Krippendorff's difference δ² of every pair of categories (K. Krippendorff, "Computing Krippendorff's
    /// Alpha-Reliability", 2011, §E).
    ///
    /// @param values    the categories' numbers, ascending
    /// @param marginals how often each was given in units that can be compared; only [#ORDINAL] looks at them
    double[][] differences(double[] values, double[] marginals) {
        int count = values.length;
        var squared = new double[count][count];
        for (int one = 0; one < count; one++) {
            double between = marginals[one];
            for (int other = one + 1; other < count; other++) {
                between += marginals[other];
                double apart = switch (this) {
                    case NOMINAL -> 1;
                    case ORDINAL -> between - (marginals[one] + marginals[other]) / 2;
                    case INTERVAL -> values[other] - values[one];
                };
                squared[one][other] = apart * apart;
                squared[other][one] = apart * apart;
            }
        }
        return squared;
    }
}
