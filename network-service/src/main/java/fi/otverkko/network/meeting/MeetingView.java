package fi.otverkko.network.meeting;

import fi.otverkko.network.group.Slot;
import fi.otverkko.platform.kernel.calendar.Holiday;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A meeting as people see it.
///
/// @param holiday         the holiday that it falls on: a person has to decide, it is not chosen by rule
/// @param deadlineHoliday the holiday that the deadline falls on
/// @param closedAt        when the chair closed it
/// @param changed         that it was moved or cancelled, why, and from which day
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
        @Nullable Instant closedAt,
        @Nullable Deviation changed) {

    /// With the agenda, or the part of it that concerns the caller.
    record WithAgenda(MeetingView meeting, List<ItemView> items) {}

    /// @param openedAt when it really began, which may be ahead of the planned time
    record ItemView(
            String consultationId,
            int members,
            Instant addedAt,
            @Nullable Instant openedAt) {

        static ItemView of(Item item) {
            return new ItemView(item.consultationId(), item.members().size(), item.addedAt(), item.openedAt());
        }
    }

    /// @param open the regular meeting for which requests are taken now
    static MeetingView of(Meeting meeting, Optional<Slot> open, Instant now) {
        var slot = meeting.slot();
        boolean takesRequests = open.map(Slot::id).filter(slot.id()::equals).isPresent();
        return new MeetingView(
                slot.id(),
                slot.groupId(),
                slot.date(),
                slot.startsAt(),
                slot.endsAt(),
                slot.deadlineAt(),
                slot.extra(),
                meeting.phase(now, takesRequests),
                slot.holiday(),
                slot.deadlineHoliday(),
                meeting.closedAt(),
                meeting.deviation());
    }
}
