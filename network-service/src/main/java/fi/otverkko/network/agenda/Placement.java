package fi.otverkko.network.agenda;

import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.Seat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// On which agenda a case is, since when, who may read it there, and why there.
///
/// @param members     subject ids of the experts and the chair
/// @param accessUntil when their grants end
/// @param neededBy    a meeting that begins later is too late for it; null for what was stored before this was kept
record Placement(
        Slot slot,
        List<String> members,
        Instant accessUntil,
        @Nullable Instant neededBy,
        List<Reason> reasons,
        Instant placedAt) {

    Placement {
        members = List.copyOf(members);
        reasons = List.copyOf(reasons);
    }

    /// The same meeting when it is at another time by now.
    Placement at(Slot when) {
        return new Placement(when, members, accessUntil, neededBy, reasons, placedAt);
    }

    /// What it asks of the meeting.
    Seat seat(String consultationId) {
        return new Seat(consultationId, members, accessUntil, neededBy, placedAt);
    }

    /// A code such as `DEADLINE_PASSED` and what it is about, such as `2026-12-10`.
    record Reason(String code, String value) {}
}
