/// Which days are worked in Finland. Pure arithmetic; invitations and meetings count with it.
@NullMarked
package fi.otverkko.network.calendar;

import org.jspecify.annotations.NullMarked;
