/// What of a case was given to somebody outside: written into the use log, shown to the data-protection officer.
/// Source: domain, PRI-03; decision 0018.
@NullMarked
package fi.otverkko.intake.disclosure;

import org.jspecify.annotations.NullMarked;
