package fi.otverkko.network.team;

import static java.util.Comparator.comparing;

import fi.otverkko.network.composition.Composition.Gap;
import fi.otverkko.network.composition.Composition.Reason;
import fi.otverkko.network.composition.Need;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case team as people see it: staff all of it, a member of it only those who accepted.
///
/// @param links units to be contacted besides, see `GET /units?link=`
record CaseTeamView(
        String id,
        String consultationId,
        CaseTeam.Status status,
        @Nullable String urgency,
        @Nullable String model,
        String language,
        List<Need> needs,
        List<String> links,
        List<MemberView> members,
        List<Gap> uncovered,
        @Nullable String coordinatorId,
        @Nullable Instant accessUntil) {

    /// Whom to leave out of those proposed, and whom to take in besides.
    record Invitees(Set<String> exclude, Set<String> add) {

        @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
        Invitees {
            exclude = exclude == null ? Set.of() : Set.copyOf(exclude);
            add = add == null ? Set.of() : Set.copyOf(add);
        }
    }

    record MemberView(
            String expertId,
            String sector,
            Member.State state,
            List<Reason> reasons,
            @Nullable Instant invitedAt,
            @Nullable Instant answerBy,
            @Nullable Instant answeredAt) {

        static MemberView of(Member member) {
            return new MemberView(
                    member.expertId(),
                    member.sector(),
                    member.state(),
                    member.reasons(),
                    member.invitedAt(),
                    member.answerBy(),
                    member.answeredAt());
        }
    }

    /// What an invited expert needs to know to answer; of the case itself codes only.
    record Invitation(
            String caseTeamId,
            String consultationId,
            String expertId,
            Member.State state,
            @Nullable String urgency,
            String language,
            List<Need> needs,
            @Nullable Instant invitedAt,
            @Nullable Instant answerBy,
            @Nullable Instant answeredAt) {

        static final Comparator<Invitation> OPEN_FIRST = comparing(
                        (Invitation invitation) -> invitation.state() != Member.State.INVITED)
                .thenComparing(invitation -> Objects.requireNonNullElse(invitation.answerBy(), Instant.MAX))
                .thenComparing(Invitation::caseTeamId);

        static Stream<Invitation> of(CaseTeam team, String subject) {
            var decision = team.view().decision();
            return team.members().stream()
                    .filter(member -> member.subjectId().equals(subject) && member.invitedAt() != null)
                    .map(member -> new Invitation(
                            team.id(),
                            team.id(),
                            member.expertId(),
                            member.state(),
                            decision == null ? null : decision.urgency(),
                            team.view().language(),
                            team.view().needs(),
                            member.invitedAt(),
                            member.answerBy(),
                            member.answeredAt()));
        }
    }

    /// Whether this team exists for the caller at all.
    static boolean mayBeSeen(CaseTeam team, String subject, boolean staff) {
        return staff
                ? team.status() != CaseTeam.Status.NONE
                : team.accepted().anyMatch(member -> member.subjectId().equals(subject));
    }

    static CaseTeamView of(CaseTeam team, boolean staff) {
        var decision = team.view().decision();
        return new CaseTeamView(
                team.id(),
                team.id(),
                team.status(),
                decision == null ? null : decision.urgency(),
                decision == null ? null : decision.model(),
                team.view().language(),
                team.view().needs(),
                team.view().links(),
                (staff ? team.members().stream() : team.accepted())
                        .sorted(comparing(Member::expertId))
                        .map(MemberView::of)
                        .toList(),
                team.uncovered(),
                team.coordinatorId(),
                team.accessUntil());
    }
}
