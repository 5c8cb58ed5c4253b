/// The pre-information form: [Form] holds the sealed texts and the [Screen], the coded answers that the OT
/// screen looks at. [ScreenInput] is the table of what may be answered.
@NullMarked
package fi.otverkko.intake.form;

import org.jspecify.annotations.NullMarked;
