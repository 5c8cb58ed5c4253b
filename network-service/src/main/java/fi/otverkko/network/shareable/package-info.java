/// Which fields an event to other areas may hold: the data-protection officer approves each contract as it stands, the
/// border lets out nothing else, and whatever changes in it needs her approval anew. Source: domain, PRI-06; decision
/// 0022.
///
/// Read [ShareableContract] first. [ShareableContracts] finds those of this version in the contracts themselves,
/// [Approvals] and [StoppedEvents] store, [Permission] is asked by the border, [ShareableController] is the edge.
@NullMarked
package fi.otverkko.network.shareable;

import org.jspecify.annotations.NullMarked;
