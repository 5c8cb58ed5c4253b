/// Things apart from the consultations that hold what people wrote: [LoggedThings] keeps them and lets the use log tell
/// of each reading and each command, [Kind] says what a thing of one kind is, [Keeping] how long it is kept.
@NullMarked
package fi.otverkko.intake.logged;

import org.jspecify.annotations.NullMarked;
