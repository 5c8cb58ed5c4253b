package fi.otverkko.network.agenda;

import fi.otverkko.network.agenda.Placement.Reason;
import fi.otverkko.network.group.GroupType;
import fi.otverkko.network.group.Groups;
import fi.otverkko.network.meeting.Meetings;
import fi.otverkko.network.team.CaseTeams;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Looks up what the choice of a place depends on: the group, its meetings, the formed team.
@Component
class Places {

    private final Meetings meetings;
    private final Groups groups;
    private final CaseTeams teams;
    private final Clock clock;
    private final Duration access;

    Places(
            Meetings meetings,
            Groups groups,
            CaseTeams teams,
            Clock clock,
            @Value("${network.meeting.access:14d}") Duration access) {
        this.meetings = meetings;
        this.groups = groups;
        this.teams = teams;
        this.clock = clock;
        this.access = access;
    }

    /// Where a case is to be heard, by its model and urgency or at the time that is asked for, and who may read it
    /// there: the case team, or else the group's standing members, and the chair.
    ///
    /// @throws Refusal what [AgendaCase#requirePlaceable] and [SlotChoice] refuse, and
    ///     `group-missing`, `not-secretary-of-group`, `case-team-not-formed`, `consultation-not-ad-hoc`
    Placement find(AgendaCase agendaCase, Asker asker) {
        var decision = agendaCase.requirePlaceable();
        var type = GroupType.forModel(decision.model());
        var group = groups.ofType(type).orElseThrow(() -> new Refusal.Conflict("group-missing", type));
        requireAllowed(group.id(), asker);
        if (asker.start() != null && !agendaCase.goesPastTheCycle()) {
            throw new Refusal.Conflict("consultation-not-ad-hoc");
        }
        var experts = decision.isForTeam()
                ? teams.formed(agendaCase.id()).orElseThrow(() -> new Refusal.Conflict("case-team-not-formed"))
                : group.members();
        var now = clock.instant();
        var choices = new SlotChoice(meetings.calendar(group, now), now);
        var choice = asker.start() == null ? choices.choose(decision.urgency()) : choices.adHoc(asker.start());
        var why = Stream.concat(
                        Stream.of(new Reason("MODEL", decision.model()), new Reason("GROUP", type.name())),
                        choice.reasons().stream())
                .toList();
        var members = Stream.concat(experts.stream(), Stream.of(group.chair()))
                .distinct()
                .sorted()
                .toList();
        var slot = choice.slot();
        return new Placement(slot, members, slot.endsAt().plus(access), choice.neededBy(), why, now);
    }

    /// Only the group's own secretary builds its agenda; a coordinator calls a group together for an urgent case.
    ///
    /// @throws Refusal.Denied `not-secretary-of-group`
    void requireAllowed(String groupId, Asker asker) {
        if (!asker.coordinates() && !groups.get(groupId).secretary().equals(asker.subject())) {
            throw new Refusal.Denied("not-secretary-of-group", groupId);
        }
    }
}
