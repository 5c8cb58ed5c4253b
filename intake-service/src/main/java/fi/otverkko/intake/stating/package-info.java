/// The statement of the statutory expert group is recorded by the secretary or the chair and delivered to whoever asked
/// for it; begin with `Stating`. Source: domain, MTG-10.
@NullMarked
package fi.otverkko.intake.stating;

import org.jspecify.annotations.NullMarked;
