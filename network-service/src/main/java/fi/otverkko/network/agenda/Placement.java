package fi.otverkko.network.agenda;

import fi.otverkko.network.group.Slot;
import java.time.Instant;
import java.util.List;

/// On which agenda a case is, since when, who may read it there, and why there.
///
/// @param members     subject ids of the experts and the chair
/// @param accessUntil when their grants end
record Placement(Slot slot, List<String> members, Instant accessUntil, List<Reason> reasons, Instant placedAt) {

    Placement {
        members = List.copyOf(members);
        reasons = List.copyOf(reasons);
    }

    /// A code such as `DEADLINE_PASSED` and what it is about, such as `2026-12-10`.
    record Reason(String code, String value) {}
}
