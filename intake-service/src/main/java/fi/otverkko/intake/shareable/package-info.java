/// Which fields an event to other areas may hold: the data-protection officer approves each contract as it stands, and
/// whatever changes in it needs her approval anew.
///
/// Read [ShareableContract] first. [ShareableContracts] finds those of this version in the contracts themselves,
/// [Approvals] stores, [ShareableController] is the edge.
@NullMarked
package fi.otverkko.intake.shareable;

import org.jspecify.annotations.NullMarked;
