package fi.otverkko.triage.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.triage.agreement.Agreement.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The numbers of agreement against published examples and a second implementation.
class AgreementTest {

    private static final Offset<Double> SIX_DIGITS = within(5e-7);

    /// K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section D.
    private static final List<List<@Nullable Double>> KRIPPENDORFF = RatingsCsv.read("""
            1,2,3,3,2,1,4,1,2,.,.,.
            1,2,3,3,2,2,4,1,2,5,.,3
            .,3,3,3,2,3,4,2,2,5,1,.
            1,2,3,3,2,4,4,1,2,5,1,.""");

    /// Levels NO, TALK, YES as 0, 1, 2. Source: domain, 4.5.
    private static final List<List<@Nullable Double>> LEVELS = RatingsCsv.read("2,2,1,0,2\n2,1,1,0,2\n2,2,0,0,2");

    @Test
    void krippendorffsExampleComesOut() {
        assertThat(value(KRIPPENDORFF, Scale.NOMINAL, Measure.KRIPPENDORFF_ALPHA))
                .isCloseTo(0.743421, SIX_DIGITS);
        assertThat(value(KRIPPENDORFF, Scale.ORDINAL, Measure.KRIPPENDORFF_ALPHA))
                .isCloseTo(0.815388, SIX_DIGITS);
        assertThat(value(KRIPPENDORFF, Scale.INTERVAL, Measure.KRIPPENDORFF_ALPHA))
                .isCloseTo(0.849, within(5e-4));
    }

    @Test
    void theExampleOfTheScreenComesOut() {
        assertThat(value(LEVELS, Scale.NOMINAL, Measure.KRIPPENDORFF_ALPHA)).isCloseTo(0.588235, SIX_DIGITS);
        assertThat(value(LEVELS, Scale.ORDINAL, Measure.KRIPPENDORFF_ALPHA)).isCloseTo(0.828283, SIX_DIGITS);
        assertThat(value(LEVELS.subList(0, 2), Scale.NOMINAL, Measure.COHEN_KAPPA))
                .isCloseTo(0.6875, SIX_DIGITS);
    }

    /// K. Gwet, vignette of the R package irrCAC 1.0, `cont3x3abstractors`: two abstractors, a hundred records.
    @Test
    void gwetsExampleComesOut() {
        var one = new ArrayList<@Nullable Double>();
        var other = new ArrayList<@Nullable Double>();
        add(one, other, 13, 1, 1);
        add(one, other, 20, 2, 2);
        add(one, other, 7, 2, 3);
        add(one, other, 4, 3, 2);
        add(one, other, 56, 3, 3);
        var ratings = List.<List<@Nullable Double>>of(one, other);

        assertThat(value(ratings, Scale.NOMINAL, Measure.COHEN_KAPPA)).isCloseTo(0.7964094, within(5e-8));
        assertThat(value(ratings, Scale.NOMINAL, Measure.GWET_AC1)).isCloseTo(0.8493305, within(5e-8));
        assertThat(value(ratings, Scale.NOMINAL, Measure.KRIPPENDORFF_ALPHA)).isCloseTo(0.7972585, within(5e-8));
        assertThat(value(ratings, Scale.NOMINAL, Measure.PERCENT_AGREEMENT)).isCloseTo(0.89, within(5e-8));
    }

    @Test
    void aRaterWhoSawNothingStays() {
        assertThat(RatingsCsv.read("\n1\n2\n")).hasSize(3);
    }

    /// By hand, K. Gwet's formula of 2008 for two raters and two categories: 118 of 125 agree, `pi` is the mean
    /// share of the first category, chance is `2 pi (1 - pi)`.
    @Test
    void whereNearlyAllAreAlikeAc1StaysAndKappaFalls() {
        var one = new ArrayList<@Nullable Double>();
        var other = new ArrayList<@Nullable Double>();
        add(one, other, 118, 1, 1);
        add(one, other, 5, 1, 2);
        add(one, other, 2, 2, 1);
        double pi = (123 / 125.0 + 120 / 125.0) / 2;
        double chance = 2 * pi * (1 - pi);

        assertThat(value(List.of(one, other), Scale.NOMINAL, Measure.PERCENT_AGREEMENT))
                .isCloseTo(118 / 125.0, SIX_DIGITS);
        assertThat(value(List.of(one, other), Scale.NOMINAL, Measure.GWET_AC1))
                .isCloseTo((118 / 125.0 - chance) / (1 - chance), SIX_DIGITS);
        assertThat(value(List.of(one, other), Scale.NOMINAL, Measure.COHEN_KAPPA))
                .isNegative();
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void anotherImplementationComesToTheSameAlpha(Scale scale) {
        for (long seed = 0; seed < 30; seed++) {
            var ratings = random(seed, 3 + (int) (seed % 4), 20, 0.2);
            var study = study(ratings);
            var distance = switch (scale) {
                case NOMINAL -> new NominalDistanceFunction();
                case ORDINAL -> new OrdinalDistanceFunction();
                case INTERVAL -> new IntervalDistanceFunction();
            };

            assertThat(value(ratings, scale, Measure.KRIPPENDORFF_ALPHA))
                    .as("seed %d", seed)
                    .isCloseTo(new KrippendorffAlphaAgreement(study, distance).calculateAgreement(), within(1e-9));
        }
    }

    @Test
    void anotherImplementationComesToTheSameKappaAndPercentage() {
        for (long seed = 0; seed < 30; seed++) {
            var ratings = random(seed, 2, 25, 0);
            var study = study(ratings);

            assertThat(value(ratings, Scale.NOMINAL, Measure.COHEN_KAPPA))
                    .isCloseTo(new CohenKappaAgreement(study).calculateAgreement(), within(1e-9));
            assertThat(value(ratings, Scale.NOMINAL, Measure.PERCENT_AGREEMENT))
                    .isCloseTo(new PercentageAgreement(study).calculateAgreement(), within(1e-9));
        }
    }

    @Test
    void intervalsHoldTheNumberAndAreTheSameWheneverAsked() {
        var once = Agreement.of(Ratings.of(KRIPPENDORFF, List.of()), Scale.ORDINAL);
        var again = Agreement.of(Ratings.of(KRIPPENDORFF, List.of()), Scale.ORDINAL);

        assertThat(again.figures()).isEqualTo(once.figures());
        var alpha = once.figure(Measure.KRIPPENDORFF_ALPHA);
        var range = Objects.requireNonNull(alpha.range());
        assertThat(Objects.requireNonNull(alpha.value())).isBetween(range.low(), range.high());
        assertThat(range.low()).isLessThan(range.high());
    }

    @Test
    void moreUnitsMakeTheIntervalNarrower() {
        assertThat(width(random(7, 3, 200, 0))).isLessThan(width(random(7, 3, 20, 0)));
    }

    @Test
    void whatIsNotDefinedIsAbsentAndSaysWhy() {
        reason(Reason.NOT_TWO_RATERS, LEVELS, Scale.ORDINAL, Measure.COHEN_KAPPA);
        reason(Reason.NO_ORDER, LEVELS.subList(0, 2), Scale.NOMINAL, Measure.COHEN_KAPPA_LINEAR);
        reason(Reason.NO_VARIATION, RatingsCsv.read("1,1\n1,1"), Scale.NOMINAL, Measure.KRIPPENDORFF_ALPHA);
        reason(Reason.NOTHING_TO_COMPARE, RatingsCsv.read("1,\n,1"), Scale.NOMINAL, Measure.PERCENT_AGREEMENT);
    }

    @Test
    void whatCannotBeReadIsRefusedByName() {
        refused("agreement-ratings-missing", "");
        refused("agreement-rows-uneven", "1,2\n1");
        refused("agreement-rating-invalid", "1,2\n1,9999999999");
        refused("agreement-csv-invalid", "1,2\n1,seitsemän");
        refused("agreement-categories-too-many", numbers(51));
        refused("agreement-too-large", String.join(",", Collections.nCopies(5_001, "1")));
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> Scale.of("ratio"))
                .extracting(Refusal::code)
                .isEqualTo("agreement-scale-unknown");
    }

    private static void refused(String code, String csv) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> Ratings.of(RatingsCsv.read(csv), List.of()))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    private static String numbers(int upTo) {
        return String.join(
                ",", IntStream.rangeClosed(1, upTo).mapToObj(Integer::toString).toList());
    }

    private static void reason(Reason expected, List<List<@Nullable Double>> ratings, Scale scale, Measure measure) {
        var figure = Agreement.of(Ratings.of(ratings, List.of()), scale).figure(measure);

        assertThat(figure.value()).isNull();
        assertThat(figure.reason()).isEqualTo(expected);
    }

    private static double value(List<List<@Nullable Double>> ratings, Scale scale, Measure measure) {
        var figure = Agreement.of(Ratings.of(ratings, List.of()), scale).figure(measure);
        return Objects.requireNonNull(figure.value());
    }

    private static double width(List<List<@Nullable Double>> ratings) {
        var figure = Agreement.of(Ratings.of(ratings, List.of()), Scale.ORDINAL).figure(Measure.PERCENT_AGREEMENT);
        var range = Objects.requireNonNull(figure.range());
        return range.high() - range.low();
    }

    private static void add(
            List<@Nullable Double> one, List<@Nullable Double> other, int times, double first, double second) {
        for (int i = 0; i < times; i++) {
            one.add(first);
            other.add(second);
        }
    }

    private static List<List<@Nullable Double>> random(long seed, int raters, int units, double missing) {
        var random = new Random(seed);
        var rows = new ArrayList<List<@Nullable Double>>();
        var truth = random.ints(units, 0, 4).toArray();
        for (int rater = 0; rater < raters; rater++) {
            var row = new ArrayList<@Nullable Double>();
            for (int unit = 0; unit < units; unit++) {
                double rating = random.nextDouble() < 0.7 ? truth[unit] : random.nextInt(4);
                row.add(random.nextDouble() < missing ? null : Double.valueOf(rating));
            }
            rows.add(row);
        }
        return rows;
    }

    /// Its ranks are between whole numbers only.
    private static @Nullable Object whole(@Nullable Double rating) {
        return rating == null ? null : rating.intValue();
    }

    private static CodingAnnotationStudy study(List<List<@Nullable Double>> ratings) {
        var study = new CodingAnnotationStudy(ratings.size());
        for (int unit = 0; unit < ratings.getFirst().size(); unit++) {
            int column = unit;
            var unitsRatings =
                    ratings.stream().map(row -> whole(row.get(column))).toArray();
            // units that one rater rated say nothing of agreement; the other implementation counts them among the ranks
            if (Arrays.stream(unitsRatings).filter(Objects::nonNull).count() > 1) {
                study.addItemAsArray(unitsRatings);
            }
        }
        return study;
    }
}
