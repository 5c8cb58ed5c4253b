/// Which days are worked in Finland. Pure arithmetic: invitations, meetings and answers within working days count with
/// it.
@NullMarked
package fi.otverkko.platform.kernel.calendar;

import org.jspecify.annotations.NullMarked;
