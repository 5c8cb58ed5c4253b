/// What a professional sees before the form: whether anybody is in danger, what she has asked for already, how long it
/// takes at present, and when the groups meet. Nothing of it stands in the way of a draft.
@NullMarked
package fi.otverkko.intake.start;

import org.jspecify.annotations.NullMarked;
