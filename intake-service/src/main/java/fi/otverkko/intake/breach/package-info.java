/// The register of personal data breaches, for the data-protection officer, with the clock of 72 hours.
///
/// Read [Breach] first. [Breaches] stores, [BreachController] is the edge.
@NullMarked
package fi.otverkko.intake.breach;

import org.jspecify.annotations.NullMarked;
