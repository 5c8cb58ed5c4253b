package fi.otverkko.triage.agreement;

import java.util.stream.IntStream;

/// Ratings counted once for all questions: how often each unit got each category. Questions are asked with a weight for
/// each unit, so that drawing units again costs no counting.
final class Tally {

    private final Ratings ratings;
    private final double[] categories;
    /// Per unit: the categories it got, and how often each.
    private final int[][] kinds;

    private final int[][] counts;
    private final int[] sizes;

    Tally(Ratings ratings) {
        this.ratings = ratings;
        this.categories = ratings.categories();
        int units = ratings.units();
        kinds = new int[units][];
        counts = new int[units][];
        sizes = new int[units];
        for (int unit = 0; unit < units; unit++) {
            var count = new int[categories.length];
            for (int rater = 0; rater < ratings.raters(); rater++) {
                int category = ratings.rating(rater, unit);
                if (category != Ratings.MISSING) {
                    count[category]++;
                    sizes[unit]++;
                }
            }
            kinds[unit] = IntStream.range(0, count.length)
                    .filter(category -> count[category] > 0)
                    .toArray();
            counts[unit] =
                    IntStream.of(kinds[unit]).map(category -> count[category]).toArray();
        }
    }

    int units() {
        return sizes.length;
    }

    int raters() {
        return ratings.raters();
    }

    double[] categories() {
        return categories.clone();
    }

    /// How many ratings a unit got.
    int size(int unit) {
        return sizes[unit];
    }

    /// The categories that a unit got, ascending.
    int[] kinds(int unit) {
        return kinds[unit];
    }

    /// How often a unit got each of its [#kinds].
    int[] counts(int unit) {
        return counts[unit];
    }

    int rating(int rater, int unit) {
        return ratings.rating(rater, unit);
    }

    /// Units that at least two people rated.
    int comparable() {
        return (int) IntStream.of(sizes).filter(size -> size >= 2).count();
    }
}
