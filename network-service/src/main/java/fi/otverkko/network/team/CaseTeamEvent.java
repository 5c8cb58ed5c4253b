package fi.otverkko.network.team;

import fi.otverkko.network.caseview.CaseView.Decision;
import fi.otverkko.network.caseview.CaseView.Facts;
import fi.otverkko.network.composition.Composition.Gap;
import java.time.Instant;
import java.util.List;

/// Everything that can happen to a [CaseTeam]. Private to the service: what others may know is decided
/// in [CaseTeamMessages].
sealed interface CaseTeamEvent {

    record Learnt(Facts facts) implements CaseTeamEvent {}

    record Decided(Decision decision) implements CaseTeamEvent {}

    /// A search found whom the team lacks.
    ///
    /// @param seats     those proposed now, in the place of those proposed before
    /// @param uncovered needs that neither they nor the members cover
    record Proposed(List<Member> seats, List<Gap> uncovered, Instant at) implements CaseTeamEvent {}

    record Excluded(Member member) implements CaseTeamEvent {}

    /// An expert was asked.
    ///
    /// @param member as invited: with the time to answer
    record Invited(Member member, String coordinatorId, Instant answerBy, Instant at) implements CaseTeamEvent {}

    record Answered(Member member, Instant at) implements CaseTeamEvent {}

    record Lapsed(Member member) implements CaseTeamEvent {}

    record Formed(String coordinatorId, List<String> memberSubjects, Instant accessUntil, Instant at)
            implements CaseTeamEvent {}

    /// The team is no more, whether formed or not.
    record Dissolved(Instant at) implements CaseTeamEvent {}

    /// The case is over; no team will be gathered for it.
    record Ended() implements CaseTeamEvent {}
}
