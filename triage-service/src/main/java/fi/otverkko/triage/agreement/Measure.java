package fi.otverkko.triage.agreement;

import fi.otverkko.triage.agreement.Agreement.Reason;
import fi.otverkko.triage.agreement.Coefficients.Weight;
import org.jspecify.annotations.Nullable;

/// The numbers that tell of agreement. Percent agreement and AC1 stand beside α because α and κ fall when nearly all
/// ratings are alike, as safety flags are.
public enum Measure {
    PERCENT_AGREEMENT("percentAgreement"),
    KRIPPENDORFF_ALPHA("krippendorffAlpha"),
    GWET_AC1("gwetAC1"),
    /// Two raters only; every disagreement weighs the same.
    COHEN_KAPPA("cohenKappa"),
    /// Two raters only; not on a nominal scale.
    COHEN_KAPPA_LINEAR("cohenKappaLinear"),
    /// Two raters only; not on a nominal scale.
    COHEN_KAPPA_QUADRATIC("cohenKappaQuadratic");

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    /// Its name in answers.
    public String title() {
        return title;
    }

    /// Computes it; NaN where it is not defined.
    ///
    /// @param weights how often each unit counts
    double of(Tally tally, Scale scale, int[] weights) {
        if (unfit(tally.raters(), scale) != null) {
            return Double.NaN;
        }
        return switch (this) {
            case PERCENT_AGREEMENT -> Coefficients.percentAgreement(tally, weights);
            case KRIPPENDORFF_ALPHA -> Coefficients.krippendorffAlpha(tally, scale, weights);
            case GWET_AC1 -> Coefficients.gwetAc1(tally, weights);
            case COHEN_KAPPA -> Coefficients.cohenKappa(tally, scale, Weight.NONE, weights);
            case COHEN_KAPPA_LINEAR -> Coefficients.cohenKappa(tally, scale, Weight.LINEAR, weights);
            case COHEN_KAPPA_QUADRATIC -> Coefficients.cohenKappa(tally, scale, Weight.QUADRATIC, weights);
        };
    }

    /// Why this is never defined for so many raters on such a scale; null if it may be.
    @Nullable
    Reason unfit(int raters, Scale scale) {
        return switch (this) {
            case PERCENT_AGREEMENT, KRIPPENDORFF_ALPHA, GWET_AC1 -> null;
            case COHEN_KAPPA -> raters == 2 ? null : Reason.NOT_TWO_RATERS;
            case COHEN_KAPPA_LINEAR, COHEN_KAPPA_QUADRATIC ->
                raters != 2 ? Reason.NOT_TWO_RATERS : scale == Scale.NOMINAL ? Reason.NO_ORDER : null;
        };
    }
}
