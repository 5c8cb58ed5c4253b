/// Who sees of a case who it is about: the one place where identity is left out and masked, for reading, answering
/// commands and taking along. [Reader] and protection lead to a [Sight]; lists hold nothing to mask.
@NullMarked
package fi.otverkko.intake.sight;

import org.jspecify.annotations.NullMarked;
