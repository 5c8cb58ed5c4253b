package fi.otverkko.network.team;

import static java.util.stream.Collectors.toSet;

import fi.otverkko.network.composition.Candidate;
import fi.otverkko.network.composition.Composition.Reason;
import fi.otverkko.network.composition.SmallestTeam;
import fi.otverkko.network.team.CaseTeamEvent.Proposed;
import fi.otverkko.network.team.Member.State;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Keeps a team complete on paper: whatever happened to it, those who are lacking are proposed.
///
/// Nobody is invited by this; that is the coordinator's to do.
record Gathering(CaseTeam team, List<Candidate> directory, Instant at) {

    /// The events, and behind them a new proposal if whom the team lacks has changed.
    List<CaseTeamEvent> after(List<? extends CaseTeamEvent> events) {
        var next = team.evolve(events);
        var kept = next.members().stream().filter(Member::isIn).map(Member::expertId);
        var view = next.view();
        var found = new SmallestTeam(view.needs(), view.language(), null, kept.collect(toSet()), barred(next))
                .among(directory);
        var seats = found.seats().stream()
                .map(seat -> member(seat.expert(), seat.reasons()))
                .toList();
        var before = next.members().stream()
                .filter(member -> member.state() == State.PROPOSED)
                .toList();
        var known = next.status().isOpen()
                && seats.equals(before)
                && found.uncovered().equals(next.uncovered());
        return known
                ? List.copyOf(events)
                : Stream.concat(events.stream(), Stream.of(new Proposed(seats, found.uncovered(), at)))
                        .toList();
    }

    /// Whom the coordinator wants besides; nothing if already asked or proposed. Somebody silent or left
    /// out may be asked again, somebody who said no may not.
    Stream<Member> added(String expertId) {
        var expert = directory.stream()
                .filter(candidate -> candidate.id().equals(expertId))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid("expert-unknown", expertId));
        var state = team.member(expertId).map(Member::state).orElse(State.RELEASED);
        if (state == State.DECLINED || state == State.CONFLICT || team.view().isRequester(expert.subjectId())) {
            throw new Refusal.Conflict("expert-said-no", expertId);
        }
        return state == State.INVITED || state == State.ACCEPTED || state == State.PROPOSED
                ? Stream.empty()
                : Stream.of(member(expert, List.of(new Reason("CHOSEN_BY_COORDINATOR", ""))));
    }

    private Set<String> barred(CaseTeam next) {
        var saidNo = next.members().stream()
                .filter(member -> member.state().isBarred())
                .map(Member::expertId);
        var requester = directory.stream()
                .filter(expert -> next.view().isRequester(expert.subjectId()))
                .map(Candidate::id);
        return Stream.concat(saidNo, requester).collect(toSet());
    }

    /// @throws Refusal.Conflict `expert-without-account`
    static Member member(Candidate expert, List<Reason> reasons) {
        if (expert.subjectId() == null) {
            throw new Refusal.Conflict("expert-without-account", expert.id());
        }
        return new Member(expert.id(), expert.subjectId(), expert.sector(), reasons, State.PROPOSED, null, null, null);
    }
}
