package fi.otverkko.triage.screening;

import fi.otverkko.triage.screen.Criteria;
import fi.otverkko.triage.screening.Choice.Level;
import fi.otverkko.triage.screening.Choice.Model;
import fi.otverkko.triage.screening.Choice.Team;
import fi.otverkko.triage.screening.Choice.Urgency;
import fi.otverkko.triage.screening.Screening.Closure;
import fi.otverkko.triage.screening.Screening.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What callers see of screenings.
final class ScreeningViews {

    /// A line of the work list.
    ///
    /// @param level with urgency, model and teams: as decided last, or as proposed
    record Line(
            String id,
            String consultationId,
            int round,
            State state,
            Level level,
            Urgency urgency,
            Model model,
            List<Team> teams,
            List<String> notices,
            Instant proposedAt) {

        static Line of(Screening screening) {
            var current = screening.current();
            return new Line(
                    screening.id(),
                    screening.consultationId(),
                    screening.round(),
                    screening.state(),
                    current.level(),
                    current.urgency(),
                    current.model(),
                    current.teams(),
                    screening.proposal().notices(),
                    screening.proposedAt());
        }
    }

    /// What the screen proposed, and why.
    ///
    /// @param reasons in the caller's language, in the order of the criteria
    record Proposed(
            String level,
            String urgency,
            List<String> teams,
            String model,
            List<String> addons,
            List<String> notices,
            List<String> rules,
            List<Criteria.Reason> reasons,
            int unknownCount) {}

    /// What a person decided.
    ///
    /// @param decidedBy subject id
    record Decided(
            int number,
            Level level,
            Urgency urgency,
            Model model,
            List<Team> teams,
            List<String> addons,
            boolean differs,
            Decision.@Nullable Reason reasonCode,
            String decidedBy,
            Instant decidedAt) {

        static Decided of(Decision decision) {
            var choice = decision.choice();
            return new Decided(
                    decision.number(),
                    choice.level(),
                    choice.urgency(),
                    choice.model(),
                    choice.teams(),
                    decision.addons(),
                    decision.differs(),
                    decision.reason(),
                    decision.by(),
                    decision.at());
        }
    }

    /// A whole screening.
    ///
    /// @param answers   spelt as in a preview, so that it can be tried again
    /// @param decisions oldest first
    record Whole(
            String id,
            String consultationId,
            int round,
            State state,
            @Nullable Closure closure,
            Map<String, Object> answers,
            Proposed proposal,
            List<Decided> decisions,
            String criteriaVersion,
            String criteriaHash,
            Instant proposedAt) {

        static Whole of(Screening screening, Criteria criteria, String language) {
            var proposal = screening.proposal();
            return new Whole(
                    screening.id(),
                    screening.consultationId(),
                    screening.round(),
                    screening.state(),
                    screening.closure(),
                    criteria.inputs().spelt(screening.answers()),
                    new Proposed(
                            proposal.level(),
                            proposal.urgency(),
                            proposal.teams(),
                            proposal.model(),
                            proposal.addons(),
                            proposal.notices(),
                            proposal.rules(),
                            criteria.reasons(proposal.rows(), language),
                            proposal.unknownCount()),
                    screening.decisions().stream().map(Decided::of).toList(),
                    screening.criteriaVersion(),
                    screening.criteriaHash(),
                    screening.proposedAt());
        }
    }

    private ScreeningViews() {}
}
