package fi.otverkko.network;

import static fi.otverkko.network.Story.agendaItem;
import static fi.otverkko.network.Story.answer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.intake.v1.ConsultationAnswered;
import fi.otverkko.contracts.network.v1.CaseTeamDissolved;
import fi.otverkko.contracts.network.v1.CaseTeamFormed;
import fi.otverkko.contracts.network.v1.CaseTeamProposed;
import fi.otverkko.platform.testkit.Published;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Vignettes V04 and V01 through the network, from the decision to the end of the meeting.
@NetworkTest
class MainJobIT {

    private final Story story;

    MainJobIT(Story story) {
        this.story = story;
    }

    @AfterEach
    void clearUp() {
        story.clearUp();
    }

    @Test
    void v04GetsACaseTeamAndTheNextRegularMeeting() {
        story.clock.set("2026-11-23T08:00:00Z");
        story.world.published(Topic.NETWORK_TEAMS);
        var id = story.aCase("U3", "M_CASE_TEAM", "SEVERE", "L_VIP_VAATU", "T6_NEPSY");
        var team = "/api/network/case-teams/" + id;

        assertThat(story.coordinator().get("/api/network/case-teams?consultationId=" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].members[*].expertId")
                .isEqualTo(List.of("15-e01", "15-e02", "15-e03"));
        assertThat(story.coordinator().get(team))
                .bodyJson()
                .extractingPath("$.members[1].reasons[?(@.code == 'COVERS_THEME')].value")
                .isEqualTo(List.of("T6_NEPSY"));

        var edition = story.coordinator().edition(team);
        assertThat(story.coordinator().ifMatch(edition).post(team + "/invitations", "{}"))
                .hasStatusOk();
        for (int number = 1; number <= 3; number++) {
            var mine = team + "/members/15-e0" + number + "/answer";
            assertThat(story.expert(number).post(mine, answer("ACCEPTED"))).hasStatusOk();
        }
        assertThat(story.secretary().post("/api/network/agenda-items", agendaItem(id)))
                .as("the team is not formed yet")
                .hasStatus(409);
        assertThat(story.coordinator()
                        .ifMatch(story.coordinator().edition(team))
                        .post(team + "/formation"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("FORMED");

        assertThat(types(story.world.published(Topic.NETWORK_TEAMS)))
                .containsExactly(
                        "network.case-team-proposed.v1",
                        "network.expert-invited.v1",
                        "network.expert-invited.v1",
                        "network.expert-invited.v1",
                        "network.invitation-answered.v1",
                        "network.invitation-answered.v1",
                        "network.invitation-answered.v1",
                        "network.case-team-formed.v1");

        assertThat(story.secretary().post("/api/network/agenda-items", agendaItem(id)))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"groupId": "15-consultation", "meetingId": "15-consultation-2026-12-10", "date": "2026-12-10",
                     "startsAt": "2026-12-10T11:00:00Z", "deadlineAt": "2026-12-03T21:59:59Z", "extra": false,
                     "reasons": [{"code": "MODEL", "value": "M_CASE_TEAM"},
                                 {"code": "GROUP", "value": "CONSULTATION"},
                                 {"code": "URGENCY", "value": "U3"},
                                 {"code": "NEXT_REGULAR_MEETING", "value": "2026-12-10"}]}""");
        hold("15-consultation-2026-12-10", id);

        story.world.hears(new ConsultationAnswered(id, "OT-TEST22", Story.subject(9), 1, Story.THEN), id, 3);
        assertThat(story.world.published(CaseTeamDissolved.class))
                .extracting(CaseTeamDissolved::consultationId)
                .containsExactly(id);
        assertThat(story.expert(1).get(team)).as("access ends with the team").hasStatus(404);
    }

    @Test
    void theMembersGetTheirGrantUntilADay() {
        story.clock.set("2026-11-23T08:00:00Z");
        var id = story.aCase("U3", "M_CASE_TEAM", null, "T1_SEPARATION", "T6_NEPSY");
        var team = "/api/network/case-teams/" + id;
        story.world.published(Topic.NETWORK_TEAMS);
        story.coordinator().ifMatch(story.coordinator().edition(team)).post(team + "/invitations");
        story.expert(1).post(team + "/members/15-e01/answer", answer("ACCEPTED"));
        story.expert(2).post(team + "/members/15-e02/answer", answer("ACCEPTED"));
        story.coordinator().ifMatch(story.coordinator().edition(team)).post(team + "/formation");

        assertThat(story.world.published(CaseTeamFormed.class)).singleElement().satisfies(formed -> {
            assertThat(formed.memberIds()).containsExactly(Story.subject(1), Story.subject(2));
            assertThat(formed.coordinatorId()).isEqualTo("00000000-0000-4000-8000-000000000004");
            assertThat(formed.accessUntil()).isEqualTo("2027-02-21T08:00:00Z");
        });
    }

    @Test
    void v01GetsNoTeamAndAnExtraMeetingOfTheSeparationGroup() {
        story.clock.set("2026-11-23T08:00:00Z");
        var id = story.aCase("U2", "M_SEPARATION_GROUP", null, "T1_SEPARATION");
        assertThat(story.world.published(CaseTeamProposed.class))
                .extracting(CaseTeamProposed::consultationId)
                .doesNotContain(id);
        assertThat(story.coordinator().get("/api/network/case-teams/" + id)).hasStatus(404);

        assertThat(story.secretary().post("/api/network/agenda-items", agendaItem(id)))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"groupId": "15-separation", "meetingId": "15-separation-2026-11-26-extra-1", "extra": true,
                     "reasons": [{"code": "MODEL", "value": "M_SEPARATION_GROUP"},
                                 {"code": "GROUP", "value": "SEPARATION"},
                                 {"code": "URGENCY", "value": "U2"},
                                 {"code": "REGULAR_MEETING_TOO_LATE", "value": "2026-12-10"},
                                 {"code": "EXTRA_MEETING_WITHIN_7_DAYS", "value": "2026-11-26"}]}""");
        hold("15-separation-2026-11-26-extra-1", id);
    }

    /// Opens and closes the meeting ahead of its time and looks at what the others hear.
    private void hold(String meetingId, String id) {
        var meeting = "/api/network/meetings/" + meetingId;
        var told = story.world.published(Topic.NETWORK_MEETINGS);
        assertThat(types(told)).containsExactly("network.consultation-scheduled.v1");
        assertThat(told.getFirst().json()).contains(id, "00000000-0000-4000-8000-000000000005");

        var chair = story.chair();
        assertThat(chair.ifMatch(chair.edition(meeting)).post(meeting + "/closing"))
                .as("the case is not opened yet")
                .hasStatus(409);
        assertThat(chair.ifMatch(chair.edition(meeting)).post(meeting + "/items/" + id + "/opening"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].openedAt")
                .isEqualTo("2026-11-23T08:00:00Z");
        assertThat(chair.ifMatch(chair.edition(meeting)).post(meeting + "/closing"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.meeting.phase")
                .isEqualTo("HELD");
        var after = story.world.published(Topic.NETWORK_MEETINGS);
        assertThat(types(after)).containsExactly("network.item-opened.v1", "network.meeting-held.v1");
        assertThat(after)
                .allMatch(message ->
                        message.key().equals(meetingId) && message.json().contains(id));
    }

    private static List<String> types(List<Published> told) {
        return told.stream().map(Published::type).toList();
    }
}
