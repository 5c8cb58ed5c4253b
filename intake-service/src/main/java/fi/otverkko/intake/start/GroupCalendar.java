package fi.otverkko.intake.start;

import static fi.otverkko.platform.kernel.calendar.FinnishCalendar.ZONE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A group to which one may turn, and when it meets, as network told it last.
///
/// @param name     by language
/// @param meetings the next regular ones, the earliest first
record GroupCalendar(
        String groupId, String type, Map<String, String> name, List<Meeting> meetings, Instant publishedAt) {

    record Meeting(String meetingId, Instant startsAt, Instant deadlineAt) {}

    GroupCalendar {
        name = Map.copyOf(name);
        meetings = List.copyOf(meetings);
    }

    /// What is shown before the form.
    ///
    /// @param next null if none is known
    /// @param open the first that takes requests still; the next, unless its deadline has passed
    record Shown(
            String groupId,
            String type,
            Map<String, String> name,
            @Nullable Time next,
            @Nullable Time open) {}

    /// A meeting in Finnish time, with the offset of that day.
    record Time(String meetingId, OffsetDateTime startsAt, OffsetDateTime deadlineAt, boolean deadlinePassed) {

        private static Time of(Meeting meeting, Instant now) {
            return new Time(
                    meeting.meetingId(),
                    meeting.startsAt().atZone(ZONE).toOffsetDateTime(),
                    meeting.deadlineAt().atZone(ZONE).toOffsetDateTime(),
                    now.isAfter(meeting.deadlineAt()));
        }
    }

    Shown shown(Instant now) {
        var coming = meetings.stream()
                .filter(meeting -> meeting.startsAt().isAfter(now))
                .map(meeting -> Time.of(meeting, now))
                .toList();
        return new Shown(
                groupId,
                type,
                name,
                coming.isEmpty() ? null : coming.getFirst(),
                coming.stream()
                        .filter(time -> !time.deadlinePassed())
                        .findFirst()
                        .orElse(null));
    }
}
