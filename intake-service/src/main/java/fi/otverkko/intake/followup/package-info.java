/// What became of the recommendations: they are taken to the county's own system, asked about after three and six
/// months, and closed by the requester's last word. The rules are in [FollowingUp].
@NullMarked
package fi.otverkko.intake.followup;

import org.jspecify.annotations.NullMarked;
