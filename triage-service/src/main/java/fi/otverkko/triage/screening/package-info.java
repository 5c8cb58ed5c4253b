/// One screening per submission of a consultation: what the screen proposed and what a person decided.
///
/// Read [Screening] for the rules, [Choice] for what fits together, [Rounds] for what happens when the
/// consultation itself changes; then [Submissions], [Screenings],
/// [ScreeningController] and [ScreeningMessages].
@NullMarked
package fi.otverkko.triage.screening;

import org.jspecify.annotations.NullMarked;
