package fi.otverkko.network.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the agenda asks of a meeting for a case.
///
/// @param members     subject ids of those who may read it for the meeting
/// @param accessUntil when that ends, if the meeting is when it was thought to be
/// @param neededBy    a meeting that begins later is too late; null if none is
public record Seat(
        String consultationId,
        List<String> members,
        Instant accessUntil,
        @Nullable Instant neededBy,
        Instant givenAt) {

    public Seat {
        members = List.copyOf(members);
    }
}
