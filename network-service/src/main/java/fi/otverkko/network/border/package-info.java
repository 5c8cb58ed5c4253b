/// What leaves the area, and with whose consent: the only writer of the national topics in this service.
///
/// Read [Sharing] first: whether an expert's entry is shown to other areas. [Border] is the gate, at which the
/// officer's approvals (`shareable`) are asked for; [SharedEntries] stores, [PublishedRates] what was published of the
/// counts; [SharingController] and [BorderMessages]
/// are the edges. Knows nothing of cases.
@NullMarked
package fi.otverkko.network.border;

import org.jspecify.annotations.NullMarked;
