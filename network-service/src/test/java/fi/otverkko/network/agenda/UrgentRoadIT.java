package fi.otverkko.network.agenda;

import static fi.otverkko.network.Story.agendaItem;
import static fi.otverkko.network.Story.decided;
import static fi.otverkko.network.Story.escalated;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.Topic;
import fi.otverkko.contracts.network.v1.ConsultationScheduled;
import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The urgent road past the monthly cycle.
@NetworkTest
class UrgentRoadIT {

    private static final String AGENDA = "/api/network/agenda-items";
    private static final String AD_HOC = "/api/network/ad-hoc-meetings";
    private static final String MEETINGS = "/api/network/meetings/";

    private final Story story;

    UrgentRoadIT(Story story) {
        this.story = story;
    }

    /// A Monday; the next regular meeting is on Thursday, 14 November, and its deadline has passed.
    @BeforeEach
    void november() {
        story.clock.set("2041-11-11T08:00:00Z");
        story.world.published(Topic.NETWORK_MEETINGS);
    }

    @AfterEach
    void clearUp() {
        story.clearUp();
    }

    @Test
    void theCoordinatorCallsAMeetingForAnUrgentCase() {
        var id = urgent(true);

        assertThat(story.coordinator().post(AD_HOC, adHoc(id, "2041-11-12", "15:30")))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("""
                    {"groupId": "15-consultation", "date": "2041-11-12", "startsAt": "2041-11-12T13:30:00Z",
                     "extra": true,
                     "reasons": [{"code": "MODEL"}, {"code": "GROUP"}, {"code": "AD_HOC_MEETING"}]}""");

        assertThat(story.world.published(ConsultationScheduled.class))
                .singleElement()
                .satisfies(scheduled -> assertThat(scheduled.extraSlot()).isTrue())
                .satisfies(scheduled -> assertThat(scheduled.consultationId()).isEqualTo(id));
    }

    @Test
    void aCaseThatWaitedForTheMonthlyMeetingLeavesItWhenItIsEscalated() {
        var id = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        var monthly = story.secretary().created(AGENDA, agendaItem(id));
        assertThat(monthly).isEqualTo(MEETINGS + "15-consultation-2041-12-12");
        story.world.hears(decided(id, 2, "U1", "M_THEMED_TEAM", "T6_NEPSY"), "screening-" + id, 2);
        story.world.hears(Story.submitted(id, 2, "fi", null), id, 3);

        assertThat(story.secretary().created(AGENDA, agendaItem(id)))
                .as("nobody has said that it goes past the others")
                .isEqualTo(monthly);
        story.world.hears(escalated(id, true), id, 4);
        var extra = story.secretary().created(AGENDA, agendaItem(id));

        assertThat(extra).isEqualTo(MEETINGS + "15-consultation-2041-11-12-extra-1");
        assertThat(story.secretary().get(monthly)).bodyText().doesNotContain(id);
        assertThat(story.secretary().get(extra)).bodyText().contains(id);
        assertThat(story.secretary().created(AGENDA, agendaItem(id)))
                .as("and stays there")
                .isEqualTo(extra);
    }

    @Test
    void twoUrgentCasesMeetAtTheSameTimeAndACaseMayBeCalledToAnother() {
        var one = urgent(true);
        var other = urgent(true);

        var first = story.secretary().created(AD_HOC, adHoc(one, "2041-11-13", "08:15"));

        assertThat(story.coordinator().created(AD_HOC, adHoc(other, "2041-11-13", "08:15")))
                .isEqualTo(first);
        assertThat(story.coordinator().created(AD_HOC, adHoc(one, "2041-11-13", "08:15")))
                .isEqualTo(first);
        var second = story.coordinator().created(AD_HOC, adHoc(one, "2041-11-13", "10:00"));
        assertThat(second).isNotEqualTo(first);
        assertThat(story.secretary().get(first)).bodyText().contains(other).doesNotContain(one);
    }

    @Test
    void aCaseBeingHeardStaysWhereItIs() {
        var id = urgent(true);
        var meeting = story.secretary().created(AD_HOC, adHoc(id, "2041-11-13", "13:00"));
        assertThat(story.chair().ifMatch(story.chair().edition(meeting)).post(meeting + "/items/" + id + "/opening"))
                .hasStatusOk();

        assertThat(story.secretary().created(AD_HOC, adHoc(id, "2041-11-12", "13:00")))
                .isEqualTo(meeting);
    }

    @Test
    void refusalsSayWhy() {
        var calm = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        story.world.hears(escalated(calm, true), calm, 3);
        refused(story.coordinator().post(AD_HOC, adHoc(calm, "2041-11-12", "15:00")), 409, "consultation-not-ad-hoc");
        story.secretary().created(AGENDA, agendaItem(calm));
        refused(story.coordinator().post(AD_HOC, adHoc(calm, "2041-11-12", "15:00")), 409, "consultation-not-ad-hoc");
        refused(
                story.coordinator().post(AD_HOC, adHoc(urgent(false), "2041-11-12", "15:00")),
                409,
                "consultation-not-ad-hoc");
        var id = urgent(true);
        refused(story.coordinator().post(AD_HOC, adHoc(id, "2041-11-11", "09:00")), 422, "meeting-time-invalid");
        refused(story.coordinator().post(AD_HOC, adHoc(id, "2041-11-14", "09:00")), 422, "meeting-time-invalid");
        var stranger = story.world.as("11111111-0000-4000-8000-000000000001", Role.GROUP_SECRETARY);
        refused(stranger.post(AD_HOC, adHoc(id, "2041-11-12", "15:00")), 403, "not-secretary-of-group");
        refused(story.coordinator().post(AD_HOC, adHoc("nothing", "2041-11-12", "15:00")), 404, "consultation-unknown");
    }

    private String urgent(boolean adHoc) {
        var id = story.aCase("U1", "M_THEMED_TEAM", null, "T6_NEPSY");
        story.world.hears(escalated(id, adHoc), id, 3);
        return id;
    }

    private static String adHoc(String id, String date, String start) {
        return """
            {"consultationId": "%s", "date": "%s", "start": "%s"}""".formatted(id, date, start);
    }

    private static void refused(MvcTestResult result, int status, String code) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
