package fi.otverkko.network.team;

import fi.otverkko.network.caseview.CaseView.Decision;
import fi.otverkko.network.caseview.CaseView.Facts;
import fi.otverkko.network.composition.Candidate;
import fi.otverkko.network.composition.Candidate.Reach;
import fi.otverkko.network.team.CaseTeamCommand.Decide;
import fi.otverkko.network.team.CaseTeamCommand.Learn;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Case teams in the state that a test is about.
final class CaseTeamFixture {

    /// A Monday, 10:00 in Finland.
    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    static final List<Candidate> DIRECTORY = List.of(
            expert("e1", "SO", "T1_SEPARATION"),
            expert("e2", "TE", "T6_NEPSY"),
            expert("e3", "SI", "T6_NEPSY"),
            expert("e4", "SO", "T2_MIGRATION_CULTURE_LANGUAGE"),
            expert("e5", "TE", "T4_YOUTH_SUBSTANCE"),
            expert("e6", "SI", "T5_DISABILITY"));

    private CaseTeamFixture() {}

    static Candidate expert(String id, String sector, String... themes) {
        return new Candidate(id, "subject-" + id, sector, Set.of(themes), Set.of("fi"), Reach.near(0));
    }

    static Facts facts(int round) {
        return new Facts(round, "fi", "SEVERE", "requester");
    }

    static Decision caseTeam(int round, String urgency, String... teams) {
        return new Decision(round, urgency, "M_CASE_TEAM", List.of(teams), MONDAY);
    }

    static Decision themedTeam(int round) {
        return new Decision(round, "U3", "M_THEMED_TEAM", List.of("T6_NEPSY"), MONDAY);
    }

    /// Vignette V04: schooling severe, T6 and VIP/VAATU; e1, e2 and e3 are proposed.
    static CaseTeam aProposedTeam() {
        return aProposedTeam("U3");
    }

    static CaseTeam aProposedTeam(String urgency) {
        var team = CaseTeam.unknown("c1");
        team = after(team, new Learn(facts(1), () -> DIRECTORY, MONDAY));
        return after(team, new Decide(caseTeam(1, urgency, "L_VIP_VAATU", "T6_NEPSY"), () -> DIRECTORY, MONDAY));
    }

    static CaseTeam anInvitingTeam() {
        return after(aProposedTeam(), new CaseTeamCommand.Invite("coordinator", Set.of(), Set.of(), DIRECTORY, MONDAY));
    }

    static CaseTeam aFormedTeam() {
        var team = anInvitingTeam();
        for (var expert : List.of("e1", "e2", "e3")) {
            team = after(team, answer(expert, Member.State.ACCEPTED));
        }
        return after(team, new CaseTeamCommand.Form("coordinator", MONDAY.plusSeconds(1000), MONDAY));
    }

    static CaseTeamCommand answer(String expertId, Member.State answer) {
        return new CaseTeamCommand.Answer(expertId, "subject-" + expertId, answer, DIRECTORY, MONDAY);
    }

    static CaseTeam after(CaseTeam team, CaseTeamCommand command) {
        return team.evolve(new CaseTeamRules(team).decide(command));
    }

    static List<String> in(CaseTeam team, Member.State state) {
        return team.members().stream()
                .filter(member -> member.state() == state)
                .map(Member::expertId)
                .sorted()
                .toList();
    }
}
