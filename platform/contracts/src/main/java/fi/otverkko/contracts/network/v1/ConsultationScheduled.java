package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A consultation has its place on an agenda.
///
/// @param meetingId      the meeting
/// @param groupId        the group that meets
/// @param consultationId the consultation
/// @param startsAt       when the meeting begins
/// @param deadlineAt     last moment for requests to this meeting; before [#startsAt]
/// @param extraSlot      true for a slot outside the regular calendar
/// @param memberIds      subject ids of the experts and the chair who may read the case for this item
/// @param secretaryId    subject id of the group's secretary, whose the case is from now on; absent if it stays that of
///                       all secretaries of the area
/// @param accessUntil    when the grants of [#memberIds] end
/// @param scheduledAt    UTC, whole milliseconds
@EventType(value = "network.consultation-scheduled.v1", topic = Topic.NETWORK_MEETINGS)
public record ConsultationScheduled(
        String meetingId,
        String groupId,
        String consultationId,
        Instant startsAt,
        Instant deadlineAt,
        boolean extraSlot,
        List<String> memberIds,
        @Nullable String secretaryId,
        Instant accessUntil,
        Instant scheduledAt) {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public ConsultationScheduled {
        memberIds = memberIds == null ? List.of() : List.copyOf(memberIds);
    }
}
