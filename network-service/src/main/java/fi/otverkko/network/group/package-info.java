/// Consultation groups and their calendar: who sits in them, and when they meet.
///
/// Read [Group] first, then [MeetingRule] and [Slot]; [Groups] stores, [DemoGroups] reads the declared
/// groups of the demo.
@NullMarked
package fi.otverkko.network.group;

import org.jspecify.annotations.NullMarked;
