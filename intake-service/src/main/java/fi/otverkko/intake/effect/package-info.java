/// Counts and effects of recommendations without case content: what is kept ([Facts]), what of it may be shown
/// ([Suppression], [EffectTable]).
@NullMarked
package fi.otverkko.intake.effect;

import org.jspecify.annotations.NullMarked;
