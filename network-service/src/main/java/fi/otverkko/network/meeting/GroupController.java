package fi.otverkko.network.meeting;

import fi.otverkko.network.directory.Name;
import fi.otverkko.network.group.GroupType;
import fi.otverkko.network.group.Groups;
import fi.otverkko.network.group.Slot;
import fi.otverkko.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Groups over HTTP: what everybody with an account may know of them, which is not who sits in them.
@RestController
@RequestMapping("/api/network/groups")
@Tag(name = "Groups", description = "Consultation groups and when they take requests")
class GroupController {

    private final Groups groups;
    private final Meetings meetings;
    private final Clock clock;

    GroupController(Groups groups, Meetings meetings, Clock clock) {
        this.groups = groups;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// A group and the meeting that takes requests now.
    ///
    /// @param start local time in Finland
    record GroupView(
            String id,
            GroupType type,
            Name name,
            int members,
            LocalTime start,
            long minutes,
            int deadlineDays,
            @Nullable LocalDate nextMeeting,
            @Nullable Instant nextDeadlineAt) {

        static GroupView of(GroupCalendar calendar, Instant now) {
            var group = calendar.group();
            var next = calendar.openForRequests(now);
            return new GroupView(
                    group.id(),
                    group.type(),
                    group.name(),
                    group.members().size(),
                    group.rule().start(),
                    group.rule().length().toMinutes(),
                    group.rule().deadlineDays(),
                    next.map(Slot::date).orElse(null),
                    next.map(Slot::deadlineAt).orElse(null));
        }
    }

    @GetMapping
    @Operation(summary = "The groups of the area, with the meeting that takes requests now")
    Page<GroupView> groups() {
        var now = clock.instant();
        return new Page<>(
                groups.all().stream()
                        .map(group -> GroupView.of(meetings.calendar(group, now), now))
                        .toList(),
                null);
    }
}
