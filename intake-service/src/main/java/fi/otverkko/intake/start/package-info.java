/// What a professional sees before the form: whether anybody is in danger, what she has asked for already, and how
/// long it takes at present. Nothing of it stands in the way of a draft.
@NullMarked
package fi.otverkko.intake.start;

import org.jspecify.annotations.NullMarked;
