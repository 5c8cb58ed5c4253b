package fi.otverkko.network.meeting;

import fi.otverkko.network.group.Slot;
import fi.otverkko.network.meeting.MeetingEvent.Opened;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One case on the agenda.
///
/// @param members  subject ids of those who may read the case for it
/// @param neededBy a meeting that begins later is too late for it; null for what was stored before this was kept
/// @param openedAt when the chair opened it; null until then
record Item(
        String consultationId,
        List<String> members,
        Instant accessUntil,
        Instant addedAt,
        @Nullable Instant neededBy,
        @Nullable Instant openedAt) {

    Item {
        members = List.copyOf(members);
    }

    Item after(Opened opened) {
        return consultationId.equals(opened.consultationId())
                ? new Item(consultationId, members, accessUntil, addedAt, neededBy, opened.at())
                : this;
    }

    /// At another time: it may be read as long after the meeting as before.
    Item moved(Slot from, Slot to) {
        var until = accessUntil.plus(Duration.between(from.endsAt(), to.endsAt()));
        return new Item(consultationId, members, until, addedAt, neededBy, openedAt);
    }

    boolean isHeardInTime(Slot when) {
        return neededBy == null || !when.startsAt().isAfter(neededBy);
    }
}
