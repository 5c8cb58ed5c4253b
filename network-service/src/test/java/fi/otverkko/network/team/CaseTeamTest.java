package fi.otverkko.network.team;

import static fi.otverkko.network.team.CaseTeamFixture.DIRECTORY;
import static fi.otverkko.network.team.CaseTeamFixture.MONDAY;
import static fi.otverkko.network.team.CaseTeamFixture.aFormedTeam;
import static fi.otverkko.network.team.CaseTeamFixture.aProposedTeam;
import static fi.otverkko.network.team.CaseTeamFixture.after;
import static fi.otverkko.network.team.CaseTeamFixture.anInvitingTeam;
import static fi.otverkko.network.team.CaseTeamFixture.answer;
import static fi.otverkko.network.team.CaseTeamFixture.caseTeam;
import static fi.otverkko.network.team.CaseTeamFixture.facts;
import static fi.otverkko.network.team.CaseTeamFixture.in;
import static fi.otverkko.network.team.CaseTeamFixture.themedTeam;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.caseview.CaseView;
import fi.otverkko.network.caseview.CaseView.Decision;
import fi.otverkko.network.composition.Composition.Gap;
import fi.otverkko.network.composition.Composition.Why;
import fi.otverkko.network.composition.Need;
import fi.otverkko.network.team.CaseTeam.Status;
import fi.otverkko.network.team.CaseTeamCommand.Decide;
import fi.otverkko.network.team.CaseTeamCommand.End;
import fi.otverkko.network.team.CaseTeamCommand.Learn;
import fi.otverkko.network.team.CaseTeamEvent.Dissolved;
import fi.otverkko.network.team.CaseTeamEvent.Ended;
import fi.otverkko.network.team.Member.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How a case team follows the news about its case.
class CaseTeamTest {

    @Test
    void aDecisionForACaseTeamProposesTheSmallestOne() {
        var team = aProposedTeam();

        assertThat(team.status()).isEqualTo(Status.PROPOSED);
        assertThat(in(team, State.PROPOSED)).containsExactly("e1", "e2", "e3");
        assertThat(team.uncovered()).isEmpty();
        assertThat(team.view().links()).containsExactly("L_VIP_VAATU");
    }

    @Test
    void whicheverNewsComesFirstTheTeamIsTheSame() {
        var team = CaseTeam.unknown("c1");
        team = after(team, new Decide(caseTeam(1, "U3", "L_VIP_VAATU", "T6_NEPSY"), () -> DIRECTORY, MONDAY));
        assertThat(team.status()).isEqualTo(Status.NONE);

        team = after(team, new Learn(facts(1), () -> DIRECTORY, MONDAY));

        assertThat(team).isEqualTo(aProposedTeam());
    }

    @Test
    void otherModelsGatherNoTeam() {
        var team = after(CaseTeam.unknown("c1"), new Learn(facts(1), () -> DIRECTORY, MONDAY));

        assertThat(after(team, new Decide(themedTeam(1), () -> DIRECTORY, MONDAY))
                        .status())
                .isEqualTo(Status.NONE);
    }

    @Test
    void theSameNewsTwiceChangesNothing() {
        var rules = new CaseTeamRules(aProposedTeam());

        assertThat(rules.decide(new Learn(facts(1), () -> DIRECTORY, MONDAY))).isEmpty();
        assertThat(rules.decide(new Decide(caseTeam(1, "U3", "T1_SEPARATION"), () -> DIRECTORY, MONDAY)))
                .isEmpty(); // not later than the one known
    }

    @Test
    void aLaterDecisionReplacesTheProposal() {
        var later = new Decision(1, "U2", "M_CASE_TEAM", List.of("T4_YOUTH_SUBSTANCE"), MONDAY.plusSeconds(60));

        var team = after(aProposedTeam(), new Decide(later, () -> DIRECTORY, MONDAY));

        assertThat(in(team, State.PROPOSED)).containsExactly("e1", "e3", "e5");
    }

    @Test
    void thoseWhoWereAskedStayWhenTheDecisionChanges() {
        var later = new Decision(1, "U2", "M_CASE_TEAM", List.of("T4_YOUTH_SUBSTANCE"), MONDAY.plusSeconds(60));

        var team = after(anInvitingTeam(), new Decide(later, () -> DIRECTORY, MONDAY));

        assertThat(team.status()).isEqualTo(Status.INVITING);
        assertThat(in(team, State.INVITED)).containsExactly("e1", "e2", "e3");
        assertThat(in(team, State.PROPOSED)).containsExactly("e5");
    }

    @Test
    void aLaterDecisionForAnotherModelLetsTheTeamGo() {
        var later = new Decision(1, "U3", "M_THEMED_TEAM", List.of("T6_NEPSY"), MONDAY.plusSeconds(60));

        assertThat(after(anInvitingTeam(), new Decide(later, () -> DIRECTORY, MONDAY))
                        .status())
                .isEqualTo(Status.CANCELLED);
        assertThat(after(aFormedTeam(), new Decide(later, () -> DIRECTORY, MONDAY))
                        .status())
                .isEqualTo(Status.DISSOLVED);
    }

    @Test
    void aNewRoundWaitsForItsOwnDecision() {
        var team = after(aProposedTeam(), new Learn(facts(2), () -> DIRECTORY, MONDAY));
        assertThat(team.status()).isEqualTo(Status.CANCELLED);

        assertThat(new CaseTeamRules(team).decide(new Learn(facts(1), () -> DIRECTORY, MONDAY)))
                .isEmpty();
        team = after(team, new Decide(caseTeam(2, "U3", "T6_NEPSY"), () -> DIRECTORY, MONDAY));

        assertThat(team.status()).isEqualTo(Status.PROPOSED);
        assertThat(in(team, State.PROPOSED)).containsExactly("e1", "e2", "e3");
    }

    @Test
    void whoeverKnowsTheFamilyIsNotProposedInALaterRoundEither() {
        var team = after(anInvitingTeam(), answer("e1", State.CONFLICT));
        team = after(team, new Learn(facts(2), () -> DIRECTORY, MONDAY));

        team = after(team, new Decide(caseTeam(2, "U3", "T6_NEPSY"), () -> DIRECTORY, MONDAY));

        assertThat(in(team, State.PROPOSED)).containsExactly("e2", "e3", "e4");
    }

    @Test
    void theEndOfTheCaseEndsTheTeamOnce() {
        var rules = new CaseTeamRules(aFormedTeam());

        assertThat(rules.decide(new End(MONDAY))).containsExactly(new Ended(), new Dissolved(MONDAY));
        var over = after(aFormedTeam(), new End(MONDAY));
        assertThat(over.status()).isEqualTo(Status.DISSOLVED);
        assertThat(over.accepted()).isEmpty();
        assertThat(over.accessUntil()).isNull();
        assertThat(new CaseTeamRules(over).decide(new End(MONDAY))).isEmpty();
    }

    @Test
    void aCaseThatIsOverGetsNoTeamHoweverLateTheRestArrives() {
        var team = after(CaseTeam.unknown("c1"), new End(MONDAY));
        team = after(team, new Learn(facts(1), () -> DIRECTORY, MONDAY));
        team = after(team, new Decide(caseTeam(1, "U3", "T6_NEPSY"), () -> DIRECTORY, MONDAY));

        assertThat(team.status()).isEqualTo(Status.NONE);
    }

    @Test
    void aRequesterIsNeverAnExpertInTheOwnCase() {
        var team = after(
                CaseTeam.unknown("c1"),
                new Learn(new CaseView.Facts(1, "fi", null, "subject-e1"), () -> DIRECTORY, MONDAY));

        team = after(team, new Decide(caseTeam(1, "U3", "T6_NEPSY"), () -> DIRECTORY, MONDAY));

        assertThat(in(team, State.PROPOSED)).containsExactly("e2", "e4");
    }

    @Test
    void anEmptyDirectoryGivesAnHonestProposal() {
        var team = after(CaseTeam.unknown("c1"), new Learn(facts(1), List::of, MONDAY));
        team = after(team, new Decide(caseTeam(1, "U3", "T6_NEPSY"), List::of, MONDAY));

        assertThat(team.status()).isEqualTo(Status.PROPOSED);
        assertThat(team.members()).isEmpty();
        assertThat(team.uncovered())
                .contains(new Gap(new Need(Need.Kind.THEME, "T6_NEPSY"), Why.NOBODY))
                .hasSize(4);
    }

    @Test
    void newsInAnyOrderAndRepeatedLeadsToTheSameTeam() {
        var news = List.of(
                new Learn(facts(1), () -> DIRECTORY, MONDAY),
                new Learn(facts(2), () -> DIRECTORY, MONDAY),
                new Decide(caseTeam(1, "U3", "T1_SEPARATION"), () -> DIRECTORY, MONDAY),
                new Decide(caseTeam(2, "U3", "L_VIP_VAATU", "T6_NEPSY"), () -> DIRECTORY, MONDAY));
        for (int seed = 0; seed < 200; seed++) {
            var order = new ArrayList<CaseTeamCommand>(news);
            order.addAll(news);
            Collections.shuffle(order, new Random(seed));
            var team = CaseTeam.unknown("c1");
            for (var command : order) {
                team = after(team, command);
            }

            assertThat(team.status()).as("seed %d", seed).isEqualTo(Status.PROPOSED);
            assertThat(in(team, State.PROPOSED)).as("seed %d", seed).containsExactly("e1", "e2", "e3");
        }
    }
}
