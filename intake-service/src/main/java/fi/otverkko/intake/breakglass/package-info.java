/// Opening a case in an emergency without having a part in it: for a few hours, with a reason, for reading only, and
/// the data-protection officer is told and says afterwards whether it was right. Source: domain, PRI-07.
@NullMarked
package fi.otverkko.intake.breakglass;

import org.jspecify.annotations.NullMarked;
