/// How a consultation goes, besides its state: who checks it, whether it goes past the others, how it ended, and what
/// happened lately.
@NullMarked
package fi.otverkko.intake.course;

import org.jspecify.annotations.NullMarked;
