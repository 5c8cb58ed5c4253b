/// What a [Statement] of the statutory expert group is, as it is kept and as it is shown. How it comes about is in
/// `stating`. Source: domain, MTG-10; Child Welfare Act (417/2007), section 14.
@NullMarked
package fi.otverkko.intake.statement;

import org.jspecify.annotations.NullMarked;
