package fi.otverkko.network.agenda;

import static fi.otverkko.network.Story.agendaItem;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.network.v1.ConsultationUnscheduled;
import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Role;
import fi.otverkko.platform.testkit.Published;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What becomes of the cases of a meeting that is cancelled or moved. Each test has a year of its own.
@NetworkTest
@DirtiesContext
class MovedMeetingIT {

    private static final String AGENDA = "/api/network/agenda-items";
    private static final String MEETINGS = "/api/network/meetings/";
    private static final String CANCELLED = """
        {"reasonCode": "NO_QUORUM"}""";

    private final Story story;

    MovedMeetingIT(Story story) {
        this.story = story;
    }

    @AfterEach
    void clearUp() {
        story.clearUp();
    }

    @Test
    void aCancelledMeetingGivesItsCasesBackAndTheyGetAnotherPlace() {
        story.clock.set("2031-11-21T08:00:00Z");
        var id = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        var meeting = story.secretary().created(AGENDA, agendaItem(id));
        assertThat(meeting).isEqualTo(MEETINGS + "15-consultation-2031-12-11");
        story.world.published(Topic.NETWORK_MEETINGS);

        var secretary = story.secretary().key("cancel-2031");
        assertThat(secretary.post(meeting + "/cancellation", CANCELLED)).hasStatusOk();
        assertThat(secretary.post(meeting + "/cancellation", CANCELLED))
                .as("the same call again")
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"meeting": {"phase": "CANCELLED",
                                 "changed": {"kind": "CANCELLED", "reason": "NO_QUORUM", "from": "2031-12-11"}},
                     "items": []}""");

        assertThat(story.world.published(ConsultationUnscheduled.class))
                .containsExactly(new ConsultationUnscheduled(
                        "15-consultation-2031-12-11", id, "CANCELLED", story.clock.instant()));
        assertThat(story.secretary().post(AGENDA, agendaItem(id)))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.meetingId")
                .isEqualTo("15-consultation-2032-01-08");
        var calendar = story.secretary().get("/api/network/groups/15-consultation/meetings");
        assertThat(calendar).bodyJson().extractingPath("$.items[0].phase").isEqualTo("CANCELLED");
        assertThat(calendar).bodyJson().extractingPath("$.items[1].phase").isEqualTo("OPEN_FOR_REQUESTS");
        assertThat(story.secretary().get("/api/network/groups"))
                .bodyJson()
                .extractingPath("$.items[0].nextMeeting")
                .isEqualTo("2032-01-08");
    }

    @Test
    void aMovedMeetingTellsItsCasesTheNewTimeAndGivesBackTheUrgentOnes() {
        story.clock.set("2033-12-01T08:00:00Z");
        var patient = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        var urgent = story.aCase("U2", "M_THEMED_TEAM", null, "T6_NEPSY");
        var meeting = story.secretary().created(AGENDA, agendaItem(patient));
        story.clock.set("2033-12-01T12:00:00Z");
        assertThat(story.secretary().created(AGENDA, agendaItem(urgent))).isEqualTo(meeting);
        story.world.published(Topic.NETWORK_MEETINGS);

        assertThat(story.secretary().post(meeting + "/rescheduling", """
                {"date": "2033-12-13", "start": "09:30", "reasonCode": "ILLNESS"}""")).hasStatusOk();

        var told = story.world.published(Topic.NETWORK_MEETINGS);
        assertThat(told)
                .extracting(Published::type)
                .containsExactly("network.consultation-scheduled.v1", "network.consultation-unscheduled.v1");
        assertThat(told.getFirst().json()).contains(patient, "2033-12-13T07:30:00Z");
        assertThat(told.getLast().json()).contains(urgent, "MOVED");
        assertThat(story.secretary().post(AGENDA, agendaItem(patient)))
                .as("where it is, at the new time")
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"meetingId": "15-consultation-2033-12-08", "date": "2033-12-13"}""");
        assertThat(story.secretary().post(AGENDA, agendaItem(urgent)))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.extra")
                .isEqualTo(true);
    }

    @Test
    void aCaseOnItsWayToACancelledMeetingIsNeverLeftThere() {
        for (int year = 2100; year < 2120; year++) {
            story.clock.set(year + "-11-15T08:00:00Z");
            var before = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
            var meeting = story.secretary().created(AGENDA, agendaItem(before));
            var racing = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
            story.world.published(Topic.NETWORK_MEETINGS);
            var start = new CyclicBarrier(2);

            var placing = CompletableFuture.supplyAsync(() ->
                    together(start, () -> story.secretary().post(AGENDA, agendaItem(racing))));
            var cancelling = CompletableFuture.supplyAsync(() ->
                    together(start, () -> story.secretary().post(meeting + "/cancellation", CANCELLED)));

            assertThat(cancelling.join()).hasStatusOk();
            assertThat(placing.join().getResponse().getStatus()).isIn(201, 409);
            assertThat(story.secretary().post(AGENDA, agendaItem(racing)))
                    .as("in %d", year)
                    .hasStatus(201)
                    .bodyJson()
                    .extractingPath("$.meetingId")
                    .isNotEqualTo(meeting.substring(MEETINGS.length()));
            assertThat(told(meeting, racing))
                    .as("of %s in %d", meeting, year)
                    .isIn(
                            List.of(),
                            List.of("network.consultation-scheduled.v1", "network.consultation-unscheduled.v1"));
        }
    }

    @Test
    void onlyTheSecretaryOfTheGroupDoesIt() {
        story.clock.set("2035-11-20T08:00:00Z");
        var meeting = MEETINGS + "15-consultation-2035-12-13";
        var stranger = story.world.as("11111111-0000-4000-8000-000000000001", Role.GROUP_SECRETARY);

        refused(stranger.post(meeting + "/cancellation", CANCELLED), 404, "meeting-unknown");
        assertThat(story.chair().post(meeting + "/cancellation", CANCELLED)).hasStatus(403);
        refused(story.secretary().post(meeting + "/cancellation", "{}"), 400, "malformed");
        refused(
                story.secretary().post(MEETINGS + "15-consultation-2035-12-14/cancellation", CANCELLED),
                404,
                "meeting-unknown");
        assertThat(story.secretary().post(meeting + "/rescheduling", """
                {"date": "2035-12-15", "reasonCode": "HOLIDAY"}"""))
                .hasStatus(422)
                .bodyText()
                .contains("meeting-time-invalid", "working-day", "täytyy olla arkipäivä");
        assertThat(story.secretary().post(meeting + "/cancellation", CANCELLED))
                .as("also before anything is on its agenda")
                .hasStatusOk();
    }

    /// What the others were told of a case by this meeting, in order.
    private List<String> told(String meeting, String id) {
        return story.world.published(Topic.NETWORK_MEETINGS).stream()
                .filter(message ->
                        message.json().contains(id) && message.json().contains(meeting.substring(MEETINGS.length())))
                .map(Published::type)
                .toList();
    }

    private static MvcTestResult together(CyclicBarrier start, Supplier<MvcTestResult> call) {
        try {
            start.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return call.get();
    }

    private static void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
