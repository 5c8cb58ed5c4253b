package fi.otverkko.network.team;

import static fi.otverkko.network.Story.answer;
import static fi.otverkko.network.Story.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.network.v1.CaseTeamDissolved;
import fi.otverkko.contracts.network.v1.CaseTeamProposed;
import fi.otverkko.contracts.network.v1.ExpertInvited;
import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// How a proposed team is invited, answers, and ends.
@NetworkTest
class CaseTeamIT {

    private static final String TEAMS = "/api/network/case-teams/";

    private final Story story;
    private final CaseTeams teams;

    CaseTeamIT(Story story, CaseTeams teams) {
        this.story = story;
        this.teams = teams;
    }

    @BeforeEach
    void monday() {
        story.clock.set("2028-11-20T08:00:00Z");
    }

    @AfterEach
    void clearUp() {
        story.clearUp();
    }

    @Test
    void anExpertSeesOwnInvitationsAndOnlyAcceptedTeams() {
        var id = invited("T6_NEPSY");
        var mine = "$.items[?(@.consultationId == '" + id + "')].state";

        assertThat(story.expert(1).get("/api/network/invitations"))
                .bodyJson()
                .extractingPath(mine)
                .isEqualTo(List.of("INVITED"));
        assertThat(story.expert(3).get("/api/network/invitations"))
                .bodyJson()
                .extractingPath(mine)
                .isEqualTo(List.of());
        assertThat(story.expert(1).get(TEAMS + id)).hasStatus(404);

        assertThat(story.expert(1).post(TEAMS + id + "/members/15-e01/answer", answer("ACCEPTED")))
                .hasStatusOk();

        assertThat(story.expert(1).get(TEAMS + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.members[*].expertId")
                .isEqualTo(List.of("15-e01"));
        assertThat(story.expert(2).get("/api/network/case-teams?consultationId=" + id))
                .bodyJson()
                .extractingPath("$.items")
                .isEqualTo(List.of());
    }

    @Test
    void aConflictProposesASubstituteWhomTheCoordinatorInvites() {
        var id = invited("T6_NEPSY");
        story.expert(1).post(TEAMS + id + "/members/15-e01/answer", answer("CONFLICT"));
        story.world.published(Topic.NETWORK_TEAMS);

        assertThat(story.coordinator().get(TEAMS + id)).bodyJson().isLenientlyEqualTo("""
                    {"members": [{"expertId": "15-e01", "state": "CONFLICT"}, {"expertId": "15-e02", "state": "INVITED"},
                                 {"expertId": "15-e04", "state": "PROPOSED"}]}""");
        invite(id);

        assertThat(story.world.published(ExpertInvited.class)).singleElement().satisfies(invited -> {
            assertThat(invited.expertId()).isEqualTo("15-e04");
            assertThat(invited.subjectId()).isEqualTo(Story.subject(4));
            assertThat(invited.answerBy()).isEqualTo("2028-11-22T08:00:00Z");
        });
    }

    @Test
    void silenceIsNoticedByTheSweep() {
        var id = invited("T6_NEPSY");
        teams.lapse();
        assertThat(story.coordinator().get(TEAMS + id)).bodyText().doesNotContain("NO_ANSWER");

        story.clock.set("2028-11-22T08:00:01Z");
        teams.lapse();

        assertThat(story.coordinator().get(TEAMS + id))
                .bodyJson()
                .extractingPath("$.members[?(@.state == 'NO_ANSWER')].expertId")
                .isEqualTo(List.of("15-e01", "15-e02"));
    }

    @Test
    void withdrawalEndsTheTeamOnce() {
        var id = invited("T6_NEPSY");
        story.world.published(Topic.NETWORK_TEAMS);

        story.world.hears(withdrawn(id), id, 3);
        story.world.hears(withdrawn(id), id, 3);

        assertThat(story.world.published(CaseTeamDissolved.class)).hasSize(1);
        assertThat(story.expert(1).post(TEAMS + id + "/members/15-e01/answer", answer("ACCEPTED")))
                .hasStatus(409);
    }

    @Test
    void oneKeyIsCarriedOutOnce() {
        var id = story.aCase("U3", "M_CASE_TEAM", null, "T6_NEPSY");
        story.world.published(Topic.NETWORK_TEAMS);
        var coordinator = story.coordinator().ifMatch(1).key("the-same-key-" + id);

        assertThat(coordinator.post(TEAMS + id + "/invitations", "{}")).hasStatusOk();
        assertThat(coordinator.post(TEAMS + id + "/invitations", "{}")).hasStatusOk();

        assertThat(story.world.published(ExpertInvited.class)).hasSize(2);
        assertThat(coordinator.post(TEAMS + id + "/invitations", "{\"add\": [\"15-e05\"]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void refusalsSayWhy() {
        var id = story.aCase("U3", "M_CASE_TEAM", null, "T6_NEPSY");
        var coordinator = story.coordinator();

        refused(coordinator.post(TEAMS + id + "/invitations", "{}"), 428, "if-match-missing");
        refused(coordinator.ifMatch(7).post(TEAMS + id + "/invitations", "{}"), 412, "edition-stale");
        refused(coordinator.ifMatch(1).post(TEAMS + id + "/formation"), 409, "case-team-not-invited");
        refused(coordinator.ifMatch(1).post(TEAMS + "nothing/formation"), 404, "case-team-unknown");
        refused(
                coordinator.ifMatch(1).post(TEAMS + id + "/invitations", "{\"add\": [\"15-e99\"]}"),
                422,
                "expert-unknown");
        refused(
                coordinator.ifMatch(1).post(TEAMS + id + "/invitations", "{\"add\": [\"15-e09\"]}"),
                409,
                "expert-without-account");
        refused(
                coordinator.ifMatch(1).post(TEAMS + id + "/invitations", "{\"exclude\": [\"15-e08\"]}"),
                422,
                "expert-not-in-team");
        refused(
                story.expert(1).post(TEAMS + id + "/members/15-e01/answer", answer("ACCEPTED")),
                404,
                "invitation-unknown");
        refused(story.expert(1).post(TEAMS + id + "/members/15-e01/answer", answer("MAYBE")), 400, "malformed");
        invite(id);
        refused(
                story.expert(2).post(TEAMS + id + "/members/15-e01/answer", answer("ACCEPTED")),
                404,
                "invitation-unknown");
        refused(
                coordinator.ifMatch(coordinator.edition(TEAMS + id)).post(TEAMS + id + "/formation"),
                409,
                "case-team-incomplete");
    }

    @Test
    void refusalsSpeakSwedish() {
        assertThat(story.coordinator().language("sv").get(TEAMS + "nothing"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Det fallspecifika teamet hittas inte");
    }

    @Test
    void otherRolesStayOutside() {
        var id = invited("T6_NEPSY");

        assertThat(story.world.anybody().get(TEAMS + id)).hasStatus(401);
        assertThat(story.world.as(Story.subject(1), Role.PROFESSIONAL).get(TEAMS + id))
                .hasStatus(403);
        assertThat(story.world.as(Story.subject(1), Role.SYSTEM_ADMIN).get(TEAMS + id))
                .hasStatus(403);
        assertThat(story.secretary().ifMatch(2).post(TEAMS + id + "/formation")).hasStatus(403);
        assertThat(story.coordinator().get("/api/network/invitations")).hasStatus(403);
    }

    @Test
    void theListHasPages() {
        story.aCase("U3", "M_CASE_TEAM", null, "T6_NEPSY");
        story.aCase("U3", "M_CASE_TEAM", null, "T6_NEPSY");

        assertThat(story.coordinator().get("/api/network/case-teams?status=PROPOSED&limit=1"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.items", items -> items.assertThat().asArray().hasSize(1))
                .hasPathSatisfying("$.next", next -> next.assertThat().isNotNull());
        assertThat(story.world.published(CaseTeamProposed.class)).hasSizeGreaterThanOrEqualTo(2);
    }

    private String invited(String... themes) {
        var id = story.aCase("U3", "M_CASE_TEAM", null, themes);
        invite(id);
        return id;
    }

    private void invite(String id) {
        var coordinator = story.coordinator();
        assertThat(coordinator.ifMatch(coordinator.edition(TEAMS + id)).post(TEAMS + id + "/invitations", "{}"))
                .hasStatusOk();
    }

    private static void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
