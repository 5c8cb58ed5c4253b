/// What the OT screen looks at: [Screen] holds the coded answers, [ScreenInput] is the table of what may be answered.
@NullMarked
package fi.otverkko.intake.form;

import org.jspecify.annotations.NullMarked;
