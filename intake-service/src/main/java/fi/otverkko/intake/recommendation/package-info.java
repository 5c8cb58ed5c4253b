/// What was recommended and what became of it: [Recommendation], its two [FollowUp]s, and the list of
/// both, [Recommendations].
@NullMarked
package fi.otverkko.intake.recommendation;

import org.jspecify.annotations.NullMarked;
