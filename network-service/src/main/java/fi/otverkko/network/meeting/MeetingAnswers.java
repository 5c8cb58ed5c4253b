package fi.otverkko.network.meeting;

import fi.otverkko.network.group.Group;
import fi.otverkko.network.group.Groups;
import fi.otverkko.network.meeting.MeetingView.ItemView;
import fi.otverkko.network.meeting.MeetingView.WithAgenda;
import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.messaging.Stored;
import fi.otverkko.platform.security.Caller;
import fi.otverkko.platform.web.Editions;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// A meeting as far as it concerns who asks.
@Component
class MeetingAnswers {

    private final Meetings meetings;
    private final Groups groups;
    private final Clock clock;

    MeetingAnswers(Meetings meetings, Groups groups, Clock clock) {
        this.meetings = meetings;
        this.groups = groups;
        this.clock = clock;
    }

    /// Whoever runs the group sees all of the agenda, an expert the items that concern the expert.
    ///
    /// @throws Refusal.Unknown `meeting-unknown` for whom nothing of it concerns
    ResponseEntity<WithAgenda> of(Stored stored, Caller caller) {
        var meeting = MeetingDocument.read(stored.state());
        var group = groups.get(meeting.slot().groupId());
        boolean runs = runs(group, caller);
        var items = meeting.items().stream()
                .filter(item ->
                        runs || (caller.has(Role.EXPERT) && item.members().contains(caller.subject())))
                .map(ItemView::of)
                .toList();
        if (items.isEmpty() && !runs) {
            throw new Refusal.Unknown("meeting-unknown");
        }
        var now = clock.instant();
        var open = meetings.calendar(group, now).openForRequests(now);
        return Editions.ok(stored.edition(), new WithAgenda(MeetingView.of(meeting, open, now), items));
    }

    /// Whether the caller is the group's chair or secretary and still has that role: the place alone opens nothing.
    private static boolean runs(Group group, Caller caller) {
        return (caller.has(Role.GROUP_CHAIR) && group.chair().equals(caller.subject()))
                || (caller.has(Role.GROUP_SECRETARY) && group.secretary().equals(caller.subject()));
    }
}
