/// How what is due is worked off, for all sweeps.
@NullMarked
package fi.otverkko.intake.sweep;

import org.jspecify.annotations.NullMarked;
