package fi.otverkko.contracts.network.v1;

import fi.otverkko.contracts.EventType;
import fi.otverkko.contracts.Topic;
import java.time.Instant;
import java.util.List;

/// When a group meets next, told anew whenever that changes; the latest one holds. Everybody may know it.
///
/// @param groupId     the group
/// @param areaCode    two digits
/// @param groupType   `CONSULTATION` or `SEPARATION`
/// @param nameFi      what the group is called in Finnish
/// @param nameSv      in Swedish
/// @param nameEn      in English
/// @param meetings    the next regular ones, the earliest first; none that is cancelled or waits for a person to decide
///                    because of a holiday
/// @param publishedAt UTC, whole milliseconds
@EventType(value = "network.group-calendar-published.v1", topic = Topic.NETWORK_DIRECTORY)
public record GroupCalendarPublished(
        String groupId,
        String areaCode,
        String groupType,
        String nameFi,
        String nameSv,
        String nameEn,
        List<CalendarMeeting> meetings,
        Instant publishedAt) {

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public GroupCalendarPublished {
        meetings = meetings == null ? List.of() : List.copyOf(meetings);
    }
}
