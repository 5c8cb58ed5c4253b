/// How far people agree who rate the same units: statistics only, nothing is stored and nobody is named.
///
/// Read [Scale] and [Ratings] for what goes in, [Tally] for how it is counted, [Coefficients] for the formulas with
/// their sources, [Bootstrap] for the intervals, [Agreement] for what comes out; then [AgreementPreviewController].
@NullMarked
package fi.otverkko.triage.agreement;

import org.jspecify.annotations.NullMarked;
