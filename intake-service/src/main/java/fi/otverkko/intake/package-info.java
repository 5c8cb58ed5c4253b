/// Intake: the consultation from the first draft to the last follow-up, and all text about a case.
///
/// Packages, in the order to read them: `consultation` (what a consultation is, where it is stored, what the
/// others are told), `request` (the professional asks), `handling` (the secretary checks, the others decide),
/// `answer` (recommendations and follow-ups); below them `form`, `recommendation`, `access`, `text`.
@NullMarked
package fi.otverkko.intake;

import org.jspecify.annotations.NullMarked;
