package fi.otverkko.triage.agreement;

import fi.otverkko.platform.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who rated what how: a row for each rater, a column for each unit; a rating may be missing.
public final class Ratings {

    /// Stands in the place of a rating that is missing.
    static final int MISSING = -1;

    /// A unit has a column of at most so many ratings.
    static final int MOST_RATERS = 500;

    static final int MOST_UNITS = 5_000;

    /// Rows times columns; with [#MOST_CATEGORIES] it bounds the time that one question takes.
    static final int MOST_RATINGS = 20_000;

    static final int MOST_CATEGORIES = 50;

    /// No rating is further from zero, so that no sum of squares overflows.
    static final double LARGEST = 1e9;

    private final int[][] rows;
    private final double[] categories;
    private final int units;

    private Ratings(int[][] rows, double[] categories, int units) {
        this.rows = rows;
        this.categories = categories;
        this.units = units;
    }

    /// Ratings as they were given. A category is there because somebody used it or because it is named.
    ///
    /// @param given    rows of raters, all equally long; null where a rating is missing
    /// @param possible further ratings that could have been given; a scale's unused ends count for Gwet's AC1,
    ///                 and for the ranks of a weighted kappa
    /// @throws Refusal.Invalid `agreement-ratings-missing` (no row or no column), `agreement-rows-uneven` (row),
    ///     `agreement-rating-invalid` (largest number), `agreement-too-large` (most raters, units, ratings),
    ///     `agreement-categories-too-many` (most); rows are counted from 1
    public static Ratings of(List<? extends List<? extends @Nullable Number>> given, List<? extends Number> possible) {
        if (given.isEmpty() || given.getFirst().isEmpty()) {
            throw new Refusal.Invalid("agreement-ratings-missing");
        }
        int units = given.getFirst().size();
        if (given.size() > MOST_RATERS || units > MOST_UNITS || (long) given.size() * units > MOST_RATINGS) {
            throw new Refusal.Invalid("agreement-too-large", MOST_RATERS, MOST_UNITS, MOST_RATINGS);
        }
        var found = new TreeSet<Double>();
        possible.forEach(number -> found.add(checked(number)));
        for (int row = 0; row < given.size(); row++) {
            if (given.get(row).size() != units) {
                throw new Refusal.Invalid("agreement-rows-uneven", row + 1);
            }
            for (var rating : given.get(row)) {
                if (rating != null) {
                    found.add(checked(rating));
                }
            }
        }
        if (found.size() > MOST_CATEGORIES) {
            throw new Refusal.Invalid("agreement-categories-too-many", MOST_CATEGORIES);
        }
        var categories = found.stream().mapToDouble(Double::doubleValue).toArray();
        var rows = given.stream()
                .map(row -> row.stream()
                        .mapToInt(rating -> rating == null ? MISSING : Arrays.binarySearch(categories, checked(rating)))
                        .toArray())
                .toArray(int[][]::new);
        return new Ratings(rows, categories, units);
    }

    int raters() {
        return rows.length;
    }

    int units() {
        return units;
    }

    /// The categories' numbers, ascending.
    double[] categories() {
        return categories.clone();
    }

    /// Which category, counted from 0, or [#MISSING].
    int rating(int rater, int unit) {
        return rows[rater][unit];
    }

    private static double checked(Number rating) {
        double value = rating.doubleValue() + 0.0; // makes -0 and 0 one category
        if (!(Math.abs(value) <= LARGEST)) {
            throw new Refusal.Invalid("agreement-rating-invalid", (long) LARGEST);
        }
        return value;
    }
}
