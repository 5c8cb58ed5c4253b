/// An answer in writing, without a meeting: asked by the coordinator, drafted by an expert or by herself, checked by
/// another person, sent. The rules are in [Writing].
@NullMarked
package fi.otverkko.intake.written;

import org.jspecify.annotations.NullMarked;
