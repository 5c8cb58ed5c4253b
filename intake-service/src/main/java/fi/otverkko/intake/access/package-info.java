/// Who may come near a case, besides the role: [Grants] with an end, held by an [Actor], some as
/// [Guests].
@NullMarked
package fi.otverkko.intake.access;

import org.jspecify.annotations.NullMarked;
