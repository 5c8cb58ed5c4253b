package fi.otverkko.network.team;

import static fi.otverkko.network.team.CaseTeamFixture.DIRECTORY;
import static fi.otverkko.network.team.CaseTeamFixture.MONDAY;
import static fi.otverkko.network.team.CaseTeamFixture.aFormedTeam;
import static fi.otverkko.network.team.CaseTeamFixture.aProposedTeam;
import static fi.otverkko.network.team.CaseTeamFixture.after;
import static fi.otverkko.network.team.CaseTeamFixture.anInvitingTeam;
import static fi.otverkko.network.team.CaseTeamFixture.answer;
import static fi.otverkko.network.team.CaseTeamFixture.expert;
import static fi.otverkko.network.team.CaseTeamFixture.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.otverkko.network.composition.Candidate;
import fi.otverkko.network.composition.Candidate.Reach;
import fi.otverkko.network.composition.Composition.Reason;
import fi.otverkko.network.team.CaseTeam.Status;
import fi.otverkko.network.team.CaseTeamCommand.End;
import fi.otverkko.network.team.CaseTeamCommand.Form;
import fi.otverkko.network.team.CaseTeamCommand.Invite;
import fi.otverkko.network.team.CaseTeamCommand.Lapse;
import fi.otverkko.network.team.CaseTeamEvent.Formed;
import fi.otverkko.network.team.Member.State;
import fi.otverkko.platform.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Inviting, answering, forming.
class InvitationTest {

    @Test
    void twoWorkingDaysToAnswerAndFourHoursWhenItIsUrgent() {
        var friday = Instant.parse("2026-12-04T10:00:00Z"); // Sunday the 6th is Independence Day

        assertThat(after(aProposedTeam("U3"), invite(friday)).members())
                .allMatch(member -> Instant.parse("2026-12-08T10:00:00Z").equals(member.answerBy()));
        assertThat(after(aProposedTeam("U1"), invite(friday)).members())
                .allMatch(member -> Instant.parse("2026-12-04T14:00:00Z").equals(member.answerBy()));
    }

    @Test
    void christmasIsNoTimeToAnswer() {
        var wednesday = Instant.parse("2026-12-23T10:00:00Z");

        assertThat(after(aProposedTeam("U3"), invite(wednesday)).members())
                .allMatch(member -> Instant.parse("2026-12-29T10:00:00Z").equals(member.answerBy()));
    }

    @Test
    void theCoordinatorMayLeaveOutAndTakeIn() {
        var team = after(aProposedTeam(), new Invite("coordinator", Set.of("e1"), Set.of("e4"), DIRECTORY, MONDAY));

        assertThat(in(team, State.INVITED)).containsExactly("e2", "e3", "e4");
        assertThat(in(team, State.EXCLUDED)).containsExactly("e1");
        assertThat(in(team, State.PROPOSED)).isEmpty();
        assertThat(team.member("e4").orElseThrow().reasons()).containsExactly(new Reason("CHOSEN_BY_COORDINATOR", ""));
    }

    @Test
    void whoeverIsLeftOutIsReplacedByProposal() {
        var team = after(aProposedTeam(), new Invite("coordinator", Set.of("e1"), Set.of(), DIRECTORY, MONDAY));

        assertThat(in(team, State.INVITED)).containsExactly("e2", "e3");
        assertThat(in(team, State.PROPOSED)).containsExactly("e4");
    }

    @Test
    void aNoProposesTheNextBestAndInvitesNobodyByItself() {
        for (var no : List.of(State.DECLINED, State.CONFLICT)) {
            var team = after(anInvitingTeam(), answer("e1", no));

            assertThat(in(team, no)).containsExactly("e1");
            assertThat(in(team, State.INVITED)).containsExactly("e2", "e3");
            assertThat(in(team, State.PROPOSED)).containsExactly("e4");
        }
    }

    @Test
    void whatNobodyElseCanCoverIsNamed() {
        var small = DIRECTORY.subList(0, 3);

        var team =
                after(anInvitingTeam(), new CaseTeamCommand.Answer("e1", "subject-e1", State.DECLINED, small, MONDAY));

        assertThat(team.uncovered()).extracting(gap -> gap.need().code()).containsExactly("SO");
    }

    @Test
    void silenceIsAnAnswerAfterItsTimeAndNotBefore() {
        var team = anInvitingTeam();
        var answerBy = team.member("e1").orElseThrow().answerBy();
        assertThat(answerBy).isEqualTo("2026-11-25T08:00:00Z");

        assertThat(new CaseTeamRules(team).decide(new Lapse(() -> DIRECTORY, Instant.parse("2026-11-25T08:00:00Z"))))
                .isEmpty();
        var late = after(after(team, answer("e2", State.ACCEPTED)), lapse());

        assertThat(in(late, State.NO_ANSWER)).containsExactly("e1", "e3");
        assertThat(in(late, State.ACCEPTED)).containsExactly("e2");
        assertThat(in(late, State.PROPOSED)).containsExactly("e4", "e6");
    }

    @Test
    void aLateYesIsStillAYesAndSparesTheSubstitute() {
        var late = after(after(anInvitingTeam(), lapse()), answer("e1", State.ACCEPTED));

        assertThat(in(late, State.ACCEPTED)).containsExactly("e1");
        assertThat(in(late, State.PROPOSED)).doesNotContain("e4");
    }

    @Test
    void aConflictMayBeDiscoveredAfterAccepting() {
        var team = after(after(anInvitingTeam(), answer("e1", State.ACCEPTED)), answer("e1", State.CONFLICT));

        assertThat(in(team, State.CONFLICT)).containsExactly("e1");
    }

    @Test
    void aNoIsNotTakenBackAndNotAskedAgain() {
        var team = after(anInvitingTeam(), answer("e1", State.DECLINED));

        refuses(team, answer("e1", State.ACCEPTED), "invitation-answered");
        refuses(team, new Invite("coordinator", Set.of(), Set.of("e1"), DIRECTORY, MONDAY), "expert-said-no");
    }

    @Test
    void theSameAnswerTwiceIsHarmless() {
        var team = after(anInvitingTeam(), answer("e1", State.ACCEPTED));

        assertThat(new CaseTeamRules(team).decide(answer("e1", State.ACCEPTED))).isEmpty();
    }

    @Test
    void onlyTheInvitedMayAnswer() {
        var stranger = new CaseTeamCommand.Answer("e1", "subject-e2", State.ACCEPTED, DIRECTORY, MONDAY);

        refuses(anInvitingTeam(), stranger, "invitation-unknown");
        refuses(aProposedTeam(), answer("e1", State.ACCEPTED), "invitation-unknown");
    }

    @Test
    void theTeamIsFormedWhenEverySectorOfTheMinimumAccepted() {
        var team = after(after(anInvitingTeam(), answer("e1", State.ACCEPTED)), answer("e2", State.ACCEPTED));
        refuses(team, form(), "case-team-incomplete");

        team = after(team, answer("e3", State.ACCEPTED));

        assertThat(new CaseTeamRules(team).decide(form()))
                .containsExactly(
                        new Formed("coordinator", List.of("subject-e1", "subject-e2", "subject-e3"), MONDAY, MONDAY));
        assertThat(after(team, form()).status()).isEqualTo(Status.FORMED);
    }

    @Test
    void thoseStillSilentAtFormationAreReleased() {
        var team = after(aProposedTeam(), new Invite("coordinator", Set.of(), Set.of("e4"), DIRECTORY, MONDAY));
        for (var expert : List.of("e1", "e2", "e3")) {
            team = after(team, answer(expert, State.ACCEPTED));
        }

        team = after(team, form());

        assertThat(in(team, State.RELEASED)).containsExactly("e4");
        refuses(team, answer("e4", State.ACCEPTED), "case-team-over");
    }

    @Test
    void formingTwiceIsHarmlessAndFormingNothingIsRefused() {
        assertThat(new CaseTeamRules(aFormedTeam()).decide(form())).isEmpty();
        refuses(aProposedTeam(), form(), "case-team-not-invited");
        refuses(CaseTeam.unknown("c1"), form(), "case-team-unknown");
        refuses(after(aFormedTeam(), new End(MONDAY)), form(), "case-team-over");
    }

    @Test
    void whoCannotBeInvitedIsNamed() {
        var mute = new Candidate("e9", null, "SO", Set.of(), Set.of("fi"), Reach.near(0));
        var directory = Stream.concat(DIRECTORY.stream(), Stream.of(mute)).toList();

        refuses(aProposedTeam(), new Invite("c", Set.of(), Set.of("e9"), directory, MONDAY), "expert-without-account");
        refuses(aProposedTeam(), new Invite("c", Set.of(), Set.of("nobody"), directory, MONDAY), "expert-unknown");
        refuses(aProposedTeam(), new Invite("c", Set.of("e6"), Set.of(), directory, MONDAY), "expert-not-in-team");
    }

    @Test
    void sixIsTheLimit() {
        var many =
                Stream.concat(DIRECTORY.stream(), Stream.of(expert("e7", "SO"))).toList();

        refuses(
                aProposedTeam(),
                new Invite("c", Set.of(), Set.of("e4", "e5", "e6", "e7"), many, MONDAY),
                "case-team-full");
    }

    private static void refuses(CaseTeam team, CaseTeamCommand command, String code) {
        assertThatThrownBy(() -> new CaseTeamRules(team).decide(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Invite invite(Instant at) {
        return new Invite("coordinator", Set.of(), Set.of(), DIRECTORY, at);
    }

    private static Lapse lapse() {
        return new Lapse(() -> DIRECTORY, Instant.parse("2026-11-25T08:00:01Z"));
    }

    private static Form form() {
        return new Form("coordinator", MONDAY, MONDAY);
    }
}
