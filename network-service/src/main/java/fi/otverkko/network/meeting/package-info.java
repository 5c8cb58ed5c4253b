/// The meeting itself: its items, opening and closing, and the calendar that people see.
///
/// Read [Meeting] first, then [Meetings]. Which case goes to which meeting is decided in `agenda`.
@NullMarked
package fi.otverkko.network.meeting;

import org.jspecify.annotations.NullMarked;
