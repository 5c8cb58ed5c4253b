package fi.otverkko.triage.agreement;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What ratings say of how far their raters agree.
///
/// @param raters     rows
/// @param units      columns
/// @param comparable units that at least two raters rated; only these tell of agreement
/// @param categories how many different ratings there are
/// @param figures    every [Measure]
public record Agreement(int raters, int units, int comparable, int categories, Map<Measure, Figure> figures) {

    /// One number, or why there is none.
    ///
    /// @param value  at most 1; 1 is full agreement, 0 (but for percent agreement) what chance would give
    /// @param range  null where [#value] is, and with a reason of its own where drawing again says nothing
    /// @param reason why [#value] or [#range] is null
    public record Figure(
            @Nullable Double value,
            @Nullable Range range,
            @Nullable Reason reason) {}

    /// A 95 % interval.
    ///
    /// @param draws how many of the [Bootstrap#DRAWS] gave a number
    public record Range(double low, double high, int draws) {}

    /// Why there is no number.
    public enum Reason {
        /// No unit was rated by two people.
        NOTHING_TO_COMPARE,
        /// All comparable ratings are alike: chance alone would agree always.
        NO_VARIATION,
        /// Cohen's kappa compares exactly two raters.
        NOT_TWO_RATERS,
        /// Ranks weigh nothing where there is no order.
        NO_ORDER,
        /// An interval needs at least two comparable units.
        ONE_UNIT,
        /// The number is not defined for more than a tenth of the draws.
        DRAWS_UNDEFINED
    }

    public Agreement {
        figures = Map.copyOf(figures);
    }

    /// Computes everything.
    public static Agreement of(Ratings ratings, Scale scale) {
        var tally = new Tally(ratings);
        var all = new int[tally.units()];
        Arrays.fill(all, 1);
        var ranges = Bootstrap.ranges(tally, scale);
        var figures = new EnumMap<Measure, Figure>(Measure.class);
        for (var measure : Measure.values()) {
            figures.put(measure, figure(measure, tally, scale, measure.of(tally, scale, all), ranges.get(measure)));
        }
        return new Agreement(tally.raters(), tally.units(), tally.comparable(), tally.categories().length, figures);
    }

    public Figure figure(Measure measure) {
        return Objects.requireNonNull(figures.get(measure));
    }

    private static Figure figure(Measure measure, Tally tally, Scale scale, double value, @Nullable Range range) {
        if (Double.isNaN(value)) {
            return new Figure(null, null, undefined(measure, tally, scale));
        }
        return new Figure(
                value, range, range != null ? null : tally.comparable() < 2 ? Reason.ONE_UNIT : Reason.DRAWS_UNDEFINED);
    }

    private static Reason undefined(Measure measure, Tally tally, Scale scale) {
        return Optional.ofNullable(measure.unfit(tally.raters(), scale))
                .orElse(tally.comparable() == 0 ? Reason.NOTHING_TO_COMPARE : Reason.NO_VARIATION);
    }
}
