package fi.otverkko.network.agenda;

import static fi.otverkko.network.Story.accepted;
import static fi.otverkko.network.Story.agendaItem;
import static fi.otverkko.network.Story.decided;
import static fi.otverkko.network.Story.submitted;
import static fi.otverkko.network.Story.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fi.otverkko.contracts.network.v1.ConsultationScheduled;
import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Onlooker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NetworkTest
class AgendaIT {

    private static final String AGENDA = "/api/network/agenda-items";
    private static final String MEETING = "/api/network/meetings/15-consultation-2027-12-09";

    private final Story story;
    private final Agenda agenda;
    private final MongoDatabase database;

    AgendaIT(Story story, Agenda agenda, Onlooker onlooker) {
        this.story = story;
        this.agenda = agenda;
        this.database = onlooker.database();
    }

    @BeforeEach
    void november() {
        story.clock.set("2027-11-22T08:00:00Z");
        story.world.published(ConsultationScheduled.class);
    }

    @AfterEach
    void clearUp() {
        story.clearUp();
    }

    @Test
    void eventsInAnyOrderAndRepeatedLeadToTheSameMeeting() {
        for (int seed = 0; seed < 10; seed++) {
            var id = story.newCase();
            var tellings = new ArrayList<Runnable>(List.of(
                    () -> story.world.hears(submitted(id, 1, "fi", null), id, 1),
                    () -> story.world.hears(submitted(id, 2, "fi", null), id, 2),
                    () -> story.world.hears(accepted(id), id, 3),
                    () -> story.world.hears(decided(id, 1, "U1", "M_COORDINATOR_CALL"), "s1" + id, 1),
                    () -> story.world.hears(decided(id, 2, "U3", "M_THEMED_TEAM", "T6_NEPSY"), "s2" + id, 1)));
            tellings.addAll(List.copyOf(tellings));
            Collections.shuffle(tellings, new Random(seed));

            tellings.forEach(Runnable::run);

            assertThat(story.secretary().post(AGENDA, agendaItem(id)))
                    .as("seed %d", seed)
                    .hasStatus(201)
                    .bodyJson()
                    .extractingPath("$.meetingId")
                    .isEqualTo("15-consultation-2027-12-09");
        }
    }

    @Test
    void aPlaceIsGivenOnceHoweverOftenItIsAsked() {
        var id = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");

        assertThat(story.secretary().post(AGENDA, agendaItem(id))).hasStatus(201);
        story.clock.set("2027-12-03T08:00:00Z"); // the deadline has passed by now
        assertThat(story.secretary().post(AGENDA, agendaItem(id)))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.meetingId")
                .isEqualTo("15-consultation-2027-12-09");

        assertThat(story.world.published(ConsultationScheduled.class))
                .singleElement()
                .satisfies(scheduled -> {
                    assertThat(scheduled.consultationId()).isEqualTo(id);
                    assertThat(scheduled.deadlineAt()).isBefore(scheduled.startsAt());
                    assertThat(scheduled.memberIds())
                            .contains(Story.subject(1), Story.subject(2), "00000000-0000-4000-8000-000000000005");
                    assertThat(scheduled.secretaryId()).isEqualTo("00000000-0000-4000-8000-000000000003");
                    assertThat(scheduled.accessUntil()).isEqualTo("2027-12-23T14:00:00Z");
                });
    }

    @Test
    void aWithdrawnCaseLeavesTheAgenda() {
        var id = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        story.secretary().post(AGENDA, agendaItem(id));
        assertThat(items(id)).hasSize(1);

        story.world.hears(withdrawn(id), id, 3);

        assertThat(items(id)).isEmpty();
        refused(story.secretary().post(AGENDA, agendaItem(id)), 409, "consultation-over");
    }

    @Test
    void whatACrashLeftBetweenCaseAndMeetingIsFinishedByTheSweep() {
        var id = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        story.secretary().post(AGENDA, agendaItem(id));
        // as if the process had died after the case knew its place and before the meeting heard of it
        database.getCollection("meetings")
                .updateOne(
                        Filters.eq("_id", "15-consultation-2027-12-09"),
                        Updates.pull("state.items", Filters.eq("consultationId", id)));
        database.getCollection("agendaCases").updateOne(Filters.eq("_id", id), Updates.set("state.settled", false));
        assertThat(items(id)).isEmpty();

        agenda.settleAll();

        assertThat(items(id)).hasSize(1);
        assertThat(database.getCollection("agendaCases").countDocuments(Filters.eq("state.settled", false)))
                .isZero();
    }

    @Test
    void anEmergencyIsHeardWithinTwoWorkingDays() {
        var id = story.aCase("U1", "M_THEMED_TEAM", null, "T6_NEPSY");

        assertThat(story.secretary().post(AGENDA, agendaItem(id)))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"meetingId": "15-consultation-2027-11-23-extra-1", "extra": true}""");
        var second = story.aCase("U1", "M_THEMED_TEAM", null, "T6_NEPSY");
        assertThat(story.secretary().post(AGENDA, agendaItem(second)))
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"meetingId": "15-consultation-2027-11-23-extra-1",
                     "reasons": [{"code": "MODEL"}, {"code": "GROUP"}, {"code": "URGENCY"},
                                 {"code": "EXTRA_MEETING_ALREADY_CALLED"}]}""");
    }

    @Test
    void refusalsSayWhy() {
        refused(story.secretary().post(AGENDA, agendaItem("nothing")), 404, "consultation-unknown");
        refused(story.secretary().post(AGENDA, "{}"), 400, "malformed");

        var undecided = story.newCase();
        story.world.hears(submitted(undecided, 1, "fi", null), undecided, 1);
        refused(story.secretary().post(AGENDA, agendaItem(undecided)), 409, "consultation-not-decided");
        story.world.hears(decided(undecided, 1, "U3", "M_THEMED_TEAM"), "s" + undecided, 1);
        refused(story.secretary().post(AGENDA, agendaItem(undecided)), 409, "consultation-not-accepted");

        var guidance = story.aCase("U3", "M_GUIDANCE", null);
        refused(story.secretary().post(AGENDA, agendaItem(guidance)), 409, "consultation-needs-no-meeting");
        var team = story.aCase("U3", "M_CASE_TEAM", null, "T6_NEPSY");
        refused(story.secretary().post(AGENDA, agendaItem(team)), 409, "case-team-not-formed");

        var stranger = story.world.as("11111111-0000-4000-8000-000000000001", Role.GROUP_SECRETARY);
        var themed = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        refused(stranger.post(AGENDA, agendaItem(themed)), 403, "not-secretary-of-group");
        assertThat(story.secretary().post(AGENDA, agendaItem(themed))).hasStatus(201);
        refused(stranger.post(AGENDA, agendaItem(themed)), 403, "not-secretary-of-group");
        assertThat(story.coordinator().post(AGENDA, agendaItem(themed))).hasStatus(403);
    }

    @Test
    void anAgendaIsSeenByThoseConcernedOnly() {
        var id = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        story.secretary().post(AGENDA, agendaItem(id));

        assertThat(items(id)).hasSize(1);
        assertThat(story.expert(1).get(MEETING)).hasStatusOk(); // sits in the group
        assertThat(story.expert(4).get(MEETING)).hasStatus(404); // does not
        assertThat(story.world.as(Story.subject(1), Role.GROUP_SECRETARY).get(MEETING))
                .as("secretary of another group, and no expert any more")
                .hasStatus(404);
        assertThat(story.world
                        .as("11111111-0000-4000-8000-000000000001", Role.GROUP_CHAIR)
                        .get(MEETING))
                .hasStatus(404);
        assertThat(story.world
                        .as("00000000-0000-4000-8000-000000000003", Role.EXPERT)
                        .get(MEETING))
                .as("the group's secretary, who has that role no more")
                .hasStatus(404);
        assertThat(story.world.as(Story.subject(1), Role.PROFESSIONAL).get(MEETING))
                .hasStatus(403);
    }

    @Test
    void onlyTheGroupsChairOpensAndCloses() {
        var id = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        story.secretary().post(AGENDA, agendaItem(id));
        var edition = story.chair().edition(MEETING);
        var stranger = story.world.as("11111111-0000-4000-8000-000000000001", Role.GROUP_CHAIR);

        refused(stranger.ifMatch(edition).post(MEETING + "/items/" + id + "/opening"), 404, "meeting-unknown");
        refused(stranger.ifMatch(edition).post(MEETING + "/closing"), 404, "meeting-unknown");
        refused(story.chair().post(MEETING + "/closing"), 428, "if-match-missing");
        refused(story.chair().ifMatch(edition).post(MEETING + "/items/nothing/opening"), 404, "item-unknown");
        refused(story.chair().ifMatch(edition + 5).post(MEETING + "/closing"), 412, "edition-stale");
        refused(
                story.chair().ifMatch(1).post("/api/network/meetings/15-consultation-2035-01-11/closing"),
                404,
                "meeting-unknown");
    }

    @Test
    void thoseWhoRunTheGroupSeeAPlannedMeetingBeforeItHasAnything() {
        var planned = "/api/network/meetings/15-separation-2028-03-09";

        assertThat(story.chair().get(planned))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.meeting.phase")
                .isEqualTo("PLANNED");
        assertThat(story.expert(1).get(planned)).hasStatus(404);
        assertThat(story.chair().get("/api/network/meetings/15-separation-2028-03-10"))
                .hasStatus(404);
        assertThat(story.chair().get("/api/network/meetings/15-separation-someday"))
                .hasStatus(404);
    }

    private List<Object> items(String id) {
        var result = story.secretary().get(MEETING);
        assertThat(result).hasStatusOk();
        var found = new ArrayList<Object>();
        assertThat(result)
                .bodyJson()
                .extractingPath("$.items[?(@.consultationId == '" + id + "')]")
                .asArray()
                .satisfies(items -> found.addAll(List.of(items)));
        return found;
    }

    private static void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
