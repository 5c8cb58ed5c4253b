/// Answers that identify nobody each, but do together: in an anonymous request the system warns, and a person answers
/// for it. Begin with `Combinations`. Source: domain §3, combination rule.
@NullMarked
package fi.otverkko.intake.combination;

import org.jspecify.annotations.NullMarked;
