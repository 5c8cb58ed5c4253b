/// Who used which case: [Uses] writes it down before the answer is given, [UseLogController] shows it to the
/// data-protection officer, [UseLogCheckController] tells whether it is whole, [RootSweep] signs it once a day.
/// Decision 0018.
@NullMarked
package fi.otverkko.intake.uselog;

import org.jspecify.annotations.NullMarked;
