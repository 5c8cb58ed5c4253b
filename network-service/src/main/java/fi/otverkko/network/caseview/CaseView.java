package fi.otverkko.network.caseview;

import fi.otverkko.network.composition.Need;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the network knows of a case: what was submitted and what was decided, whichever came first.
///
/// @param facts    of the latest submission heard of
/// @param decision the latest one heard of
/// @param over     withdrawn, declined, answered or closed: nothing more is to be done
public record CaseView(@Nullable Facts facts, @Nullable Decision decision, boolean over) {

    public static final CaseView UNKNOWN = new CaseView(null, null, false);

    private static final Set<String> TEAM_MODELS = Set.of("M_CASE_TEAM", "M_CASE_TEAM_RAPID");
    private static final Set<String> URGENT = Set.of("U0", "U1");
    private static final Duration URGENT_ANSWER = Duration.ofHours(4);
    private static final int ANSWER_DAYS = 2;

    /// What the network keeps of a submission.
    ///
    /// @param round       which submission
    /// @param language    wished for in the consultation
    /// @param schooling   code of the screen's answer; absent when unknown
    /// @param requesterId the requester is never an expert in the own case
    public record Facts(
            int round, String language, @Nullable String schooling, String requesterId) {}

    /// What a person decided in triage.
    ///
    /// @param round which submission was screened
    /// @param teams themed teams and links
    public record Decision(int round, String urgency, String model, List<String> teams, Instant decidedAt) {

        public Decision {
            teams = List.copyOf(teams);
        }

        /// Only these models gather a team of their own; all others go to a standing group.
        public boolean isForTeam() {
            return TEAM_MODELS.contains(model);
        }

        /// U0 or U1.
        public boolean isUrgent() {
            return URGENT.contains(urgency);
        }

        boolean replaces(@Nullable Decision older) {
            return older == null || round > older.round || (round == older.round && decidedAt.isAfter(older.decidedAt));
        }
    }

    public CaseView with(Facts newer) {
        return new CaseView(newer, decision, over);
    }

    public CaseView with(Decision newer) {
        return new CaseView(facts, newer, over);
    }

    public CaseView ended() {
        return new CaseView(facts, decision, true);
    }

    /// The decision that holds for the latest submission; null as long as one of the two is missing.
    public @Nullable Decision standing() {
        return facts != null && decision != null && facts.round() == decision.round() ? decision : null;
    }

    public boolean isNews(Facts newer) {
        return facts == null || newer.round() > facts.round();
    }

    public boolean isNews(Decision newer) {
        return newer.replaces(decision);
    }

    /// Whether a team is to be gathered now: the latest submission was decided upon, for a team.
    public boolean wantsTeam() {
        var decided = standing();
        return !over && decided != null && decided.isForTeam();
    }

    /// Until when an expert who is asked now may answer.
    public Instant answerBy(Instant now) {
        return decision != null && decision.isUrgent()
                ? now.plus(URGENT_ANSWER)
                : FinnishCalendar.workingDaysAfter(now, ANSWER_DAYS);
    }

    public boolean isRequester(@Nullable String subjectId) {
        return facts != null && facts.requesterId().equals(subjectId);
    }

    /// The language of the case; Finnish as long as nothing was submitted.
    public String language() {
        return facts == null ? "fi" : facts.language();
    }

    /// What the team must cover; empty as long as that is not known.
    public List<Need> needs() {
        return facts == null || decision == null ? List.of() : Need.of(decision.teams(), facts.schooling());
    }

    /// Units that the case is linked to; contacted by the coordinator, no seats in the team.
    public List<String> links() {
        return decision == null
                ? List.of()
                : decision.teams().stream().filter(Need::isLink).toList();
    }
}
