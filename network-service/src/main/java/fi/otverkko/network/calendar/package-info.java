/// What a calendar rule would give, before any group has it: nothing is read, nothing stored.
///
/// Read [CalendarController] first, then [TriedRule]; the arithmetic is the groups' own [MeetingRule] and [Slot].
@NullMarked
package fi.otverkko.network.calendar;

import org.jspecify.annotations.NullMarked;
