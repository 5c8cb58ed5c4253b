package fi.otverkko.network.meeting;

import fi.otverkko.network.group.Group;
import fi.otverkko.network.group.Slot;
import fi.otverkko.platform.kernel.calendar.Holiday;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting as people see it.
///
/// @param holiday         the holiday that it falls on: a person has to decide, it is not chosen by rule
/// @param deadlineHoliday the holiday that the deadline falls on
/// @param closedAt        when the chair closed it
record MeetingView(
        String id,
        String groupId,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        Instant deadlineAt,
        boolean extra,
        Meeting.Phase phase,
        @Nullable Holiday holiday,
        @Nullable Holiday deadlineHoliday,
        @Nullable Instant closedAt) {

    /// With the agenda, or the part of it that concerns the caller.
    record WithAgenda(MeetingView meeting, List<ItemView> items) {}

    /// @param openedAt when it really began, which may be ahead of the planned time
    record ItemView(
            String consultationId,
            int members,
            Instant addedAt,
            @Nullable Instant openedAt) {

        static ItemView of(Meeting.Item item) {
            return new ItemView(item.consultationId(), item.members().size(), item.addedAt(), item.openedAt());
        }
    }

    static MeetingView of(Meeting meeting, Group group, Instant now) {
        var slot = meeting.slot();
        var next = group.openForRequests(now).map(Slot::id).filter(slot.id()::equals);
        return new MeetingView(
                slot.id(),
                slot.groupId(),
                slot.date(),
                slot.startsAt(),
                slot.endsAt(),
                slot.deadlineAt(),
                slot.extra(),
                meeting.phase(now, next.isPresent()),
                slot.holiday(),
                slot.deadlineHoliday(),
                meeting.closedAt());
    }
}
