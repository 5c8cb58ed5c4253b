/// The content of a consultation goes when its time is over: [RetentionRules] say when, [Erasing] what happens,
/// [ErasureSweep] does it, [RetentionController] shows the planned day and what a sweep would erase.
@NullMarked
package fi.otverkko.intake.erasure;

import org.jspecify.annotations.NullMarked;
