package fi.otverkko.network.team;

import fi.otverkko.network.caseview.CaseView.Decision;
import fi.otverkko.network.caseview.CaseView.Facts;
import fi.otverkko.network.composition.Candidate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What can be asked of a [CaseTeam], or told to it. Time and the directory are arguments, so that the
/// rules need neither clock nor database.
sealed interface CaseTeamCommand {

    Instant at();

    /// A submission was heard of.
    ///
    /// @param directory asked only if a team is to be gathered: most submissions want none yet, and to count
    ///     what each expert has to do takes all open teams
    record Learn(Facts facts, Supplier<List<Candidate>> directory, Instant at) implements CaseTeamCommand {}

    /// A decision was heard of.
    ///
    /// @param directory as in [Learn]
    record Decide(Decision decision, Supplier<List<Candidate>> directory, Instant at) implements CaseTeamCommand {}

    /// The case is withdrawn, declined, answered or closed.
    record End(Instant at) implements CaseTeamCommand {}

    /// The coordinator asks those proposed, without `exclude` and with `add`.
    record Invite(String by, Set<String> exclude, Set<String> add, List<Candidate> directory, Instant at)
            implements CaseTeamCommand {}

    /// An expert answers for oneself.
    ///
    /// @param answer `ACCEPTED`, `DECLINED` or `CONFLICT`
    record Answer(String expertId, String subjectId, Member.State answer, List<Candidate> directory, Instant at)
            implements CaseTeamCommand {}

    /// Time went by: who did not answer in time is taken for silent.
    record Lapse(Supplier<List<Candidate>> directory, Instant at) implements CaseTeamCommand {}

    /// The coordinator declares the team complete.
    ///
    /// @param accessUntil when the members' grants end
    record Form(String by, Instant accessUntil, Instant at) implements CaseTeamCommand {}
}
