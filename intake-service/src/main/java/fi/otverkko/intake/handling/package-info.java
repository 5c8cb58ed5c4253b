/// What others do with a request: the secretary checks, accepts or returns it, the coordinator declines it,
/// and triage and network tell what they decided. The rules are in [Handling], the news in [HandlingMessages].
@NullMarked
package fi.otverkko.intake.handling;

import org.jspecify.annotations.NullMarked;
