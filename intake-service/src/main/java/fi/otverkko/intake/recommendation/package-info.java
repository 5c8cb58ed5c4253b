/// What was recommended and what became of it: [Recommendation] with its life in [LifeTable], its two [FollowUp]s, the
/// [CloseOut], and the list of all, [Recommendations].
@NullMarked
package fi.otverkko.intake.recommendation;

import org.jspecify.annotations.NullMarked;
