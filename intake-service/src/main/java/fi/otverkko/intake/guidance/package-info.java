/// Service guidance: a professional asks a short question without case data, the office answers within two working
/// days.
///
/// Read [GuidanceCase] first: its states and all rules. [GuidanceCases] stores, [AskingController] and
/// [GuidanceDeskController] are the two sides of the desk, [GuidanceSweep] is what time brings about.
@NullMarked
package fi.otverkko.intake.guidance;

import org.jspecify.annotations.NullMarked;
