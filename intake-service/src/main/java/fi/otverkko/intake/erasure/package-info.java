/// The content of a consultation goes when its time is over: [RetentionRules] say when, [Erasing] what happens,
/// [ErasureSweep] does it, [RetentionController] shows the planned day and what a sweep
/// would erase, also of the things beside the consultations (`logged.Keeping`). What is kept how long, and why, is
/// listed in `docs/retention.md`.
@NullMarked
package fi.otverkko.intake.erasure;

import org.jspecify.annotations.NullMarked;
