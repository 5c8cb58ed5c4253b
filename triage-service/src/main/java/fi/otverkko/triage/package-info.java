/// The OT screen and the decision of a person. Read `screen`, then `screening`.
@NullMarked
package fi.otverkko.triage;

import org.jspecify.annotations.NullMarked;
