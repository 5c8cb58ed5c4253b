/// What a consultation remembers of its own keeping. The rules and their doing are in package `erasure`.
@NullMarked
package fi.otverkko.intake.retention;

import org.jspecify.annotations.NullMarked;
