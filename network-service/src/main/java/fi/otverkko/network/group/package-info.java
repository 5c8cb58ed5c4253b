/// Consultation groups and their rule: who sits in them, and when they would meet.
///
/// Read [Group] first, then [MeetingRule] and [Slot]; [Groups] stores, [DemoGroups] reads the declared
/// groups of the demo.
@NullMarked
package fi.otverkko.network.group;

import org.jspecify.annotations.NullMarked;
