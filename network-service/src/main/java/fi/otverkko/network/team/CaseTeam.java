package fi.otverkko.network.team;

import fi.otverkko.network.caseview.CaseView;
import fi.otverkko.network.composition.Composition.Gap;
import fi.otverkko.network.composition.Need;
import fi.otverkko.network.team.CaseTeamEvent.Answered;
import fi.otverkko.network.team.CaseTeamEvent.Decided;
import fi.otverkko.network.team.CaseTeamEvent.Dissolved;
import fi.otverkko.network.team.CaseTeamEvent.Ended;
import fi.otverkko.network.team.CaseTeamEvent.Excluded;
import fi.otverkko.network.team.CaseTeamEvent.Formed;
import fi.otverkko.network.team.CaseTeamEvent.Invited;
import fi.otverkko.network.team.CaseTeamEvent.Lapsed;
import fi.otverkko.network.team.CaseTeamEvent.Learnt;
import fi.otverkko.network.team.CaseTeamEvent.Proposed;
import fi.otverkko.network.team.Member.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The team of one case. A case has one team at a time, so the team bears the consultation's id.
///
/// What is true of it is here; the rules of what may happen are in [CaseTeamRules].
///
/// @param members       everybody ever asked or proposed, by expert id
/// @param uncovered     needs that nobody proposed or asked covers
/// @param coordinatorId subject id of the coordinator who asked last
/// @param accessUntil   when the members' grants end; absent until formed
record CaseTeam(
        String id,
        CaseView view,
        Status status,
        List<Member> members,
        List<Gap> uncovered,
        @Nullable String coordinatorId,
        @Nullable Instant accessUntil) {

    enum Status {
        NONE, // no team is wanted, as far as is known
        PROPOSED,
        INVITING,
        FORMED,
        DISSOLVED, // was formed once, and is over
        CANCELLED; // ended before it was formed

        boolean isOpen() {
            return this == PROPOSED || this == INVITING || this == FORMED;
        }
    }

    CaseTeam {
        members = List.copyOf(members);
        uncovered = List.copyOf(uncovered);
    }

    static CaseTeam unknown(String consultationId) {
        return new CaseTeam(consultationId, CaseView.UNKNOWN, Status.NONE, List.of(), List.of(), null, null);
    }

    CaseTeam evolve(List<? extends CaseTeamEvent> events) {
        var team = this;
        for (var event : events) {
            team = team.evolve(event);
        }
        return team;
    }

    /// Applies what happened; knows no rules and refuses nothing.
    CaseTeam evolve(CaseTeamEvent event) {
        return switch (event) {
            case Learnt learnt -> with(view.with(learnt.facts()));
            case Decided decided -> with(view.with(decided.decision()));
            case Ended _ -> with(view.ended());
            case Proposed proposed -> proposed(proposed);
            case Excluded excluded -> with(status, replacing(excluded.member()));
            case Lapsed lapsed -> with(status, replacing(lapsed.member()));
            case Answered answered -> with(status, replacing(answered.member()));
            case Invited invited ->
                with(Status.INVITING, replacing(invited.member())).under(invited.coordinatorId(), accessUntil);
            case Formed formed ->
                with(Status.FORMED, releasing(State.INVITED, State.PROPOSED))
                        .under(formed.coordinatorId(), formed.accessUntil());
            case Dissolved _ ->
                with(
                                status == Status.FORMED ? Status.DISSOLVED : Status.CANCELLED,
                                releasing(State.INVITED, State.PROPOSED, State.ACCEPTED))
                        .under(coordinatorId, null);
        };
    }

    private CaseTeam proposed(Proposed proposed) {
        var seats = proposed.seats();
        var ids = seats.stream().map(Member::expertId).toList();
        var others =
                members.stream().filter(member -> member.state() != State.PROPOSED && !ids.contains(member.expertId()));
        var all = Stream.concat(others, seats.stream()).toList();
        var next = switch (status) {
            case NONE, PROPOSED, DISSOLVED, CANCELLED -> Status.PROPOSED;
            case INVITING -> Status.INVITING;
            case FORMED -> seats.isEmpty() ? Status.FORMED : Status.INVITING;
        };
        return new CaseTeam(id, view, next, all, proposed.uncovered(), coordinatorId, accessUntil);
    }

    Optional<Member> member(String expertId) {
        return members.stream()
                .filter(member -> member.expertId().equals(expertId))
                .findFirst();
    }

    Stream<Member> accepted() {
        return members.stream().filter(member -> member.state() == State.ACCEPTED);
    }

    /// Sectors of the minimum composition from which nobody accepted.
    List<String> missingSectors() {
        return view.needs().stream()
                .filter(need -> need.kind() == Need.Kind.SECTOR)
                .map(Need::code)
                .filter(sector -> accepted().noneMatch(member -> member.sector().equals(sector)))
                .toList();
    }

    private List<Member> replacing(Member changed) {
        var others = members.stream().filter(member -> !member.expertId().equals(changed.expertId()));
        return Stream.concat(others, Stream.of(changed)).toList();
    }

    private List<Member> releasing(State... states) {
        var gone = List.of(states);
        return members.stream()
                .map(member -> gone.contains(member.state()) ? member.as(State.RELEASED) : member)
                .toList();
    }

    private CaseTeam with(CaseView next) {
        return new CaseTeam(id, next, status, members, uncovered, coordinatorId, accessUntil);
    }

    private CaseTeam with(Status next, List<Member> all) {
        return new CaseTeam(id, view, next, all, uncovered, coordinatorId, accessUntil);
    }

    private CaseTeam under(@Nullable String coordinator, @Nullable Instant until) {
        return new CaseTeam(id, view, status, members, uncovered, coordinator, until);
    }
}
