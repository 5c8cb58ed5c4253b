package fi.otverkko.network.meeting;

import static fi.otverkko.network.Story.agendaItem;
import static fi.otverkko.network.Story.escalated;
import static fi.otverkko.network.Story.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.Story;
import fi.otverkko.network.meeting.Meeting.Phase;
import fi.otverkko.platform.testkit.Thing;
import fi.otverkko.platform.testkit.Things;
import java.time.LocalDate;
import java.time.Month;

/// How a meeting with one case on its agenda comes into its phases: each in a month of its own.
public final class MeetingWalk {

    private static final String MEETING = "/api/network/meetings/{id}";
    private static final String SECRETARY = "00000000-0000-4000-8000-000000000003";
    private static final String CHAIR = "00000000-0000-4000-8000-000000000005";
    private static final String AGENDA = "/api/network/agenda-items";
    private static final String AD_HOC = "/api/network/ad-hoc-meetings";
    private static final String CANCELLATION = """
            {"reasonCode": "NO_QUORUM"}""";

    private final Story story;
    private LocalDate month = LocalDate.parse("2040-01-01");

    private MeetingWalk(Story story) {
        this.story = story;
    }

    public static void tell(Things things, Story story) {
        var walk = new MeetingWalk(story);
        things.make(MEETING, Phase.class, walk::meeting);
        things.make(AGENDA, walk::agenda);
        things.make(AD_HOC, walk::adHoc);
        things.body("POST " + AD_HOC, thing -> """
                {"consultationId": "%s", "date": "%s", "start": "15:00"}""".formatted(thing.id("consultationId"), thing.id("tomorrow")));
        things.body("POST " + AGENDA, thing -> agendaItem(thing.id("consultationId")));
        things.before("POST " + MEETING + "/closing", walk::nothingUnopened);
        things.body("POST " + MEETING + "/cancellation", CANCELLATION);
        things.body("POST " + MEETING + "/rescheduling", thing -> """
                {"date": "%s", "reasonCode": "ILLNESS"}""".formatted(thing.id("tuesday")));
    }

    private Thing agenda() {
        var now = nextMonth() + "T08:00:00Z";
        story.clock.set(now);
        return Thing.at(AGENDA)
                .has(SECRETARY, "secretary")
                .id("consultationId", story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY"))
                .when(() -> story.clock.set(now));
    }

    private Thing adHoc() {
        var today = nextMonth();
        var now = today + "T08:00:00Z";
        story.clock.set(now);
        var id = story.aCase("U1", "M_THEMED_TEAM", null, "T6_NEPSY");
        story.world.hears(escalated(id, true), id, 3);
        return Thing.at(AD_HOC)
                .has(SECRETARY, "secretary")
                .everybodyHas("staff")
                .id("consultationId", id)
                .id("tomorrow", today.plusDays(1).toString())
                .when(() -> story.clock.set(now));
    }

    private Thing meeting(Phase phase) {
        if (phase == Phase.PLANNED) {
            nextMonth(); // the meeting before it still takes requests, for none of this walk was cancelled in that
            // month
        }
        var first = nextMonth();
        story.clock.set(first + "T08:00:00Z");
        var id = story.aCase("U3", "M_THEMED_TEAM", null, "T6_NEPSY");
        var path = story.secretary().created(AGENDA, agendaItem(id));
        var day = path.substring(path.length() - "2040-02-09".length());
        var chair = story.chair();
        if (phase == Phase.IN_SESSION || phase == Phase.HELD) {
            assertThat(chair.ifMatch(chair.edition(path)).post(path + "/items/" + id + "/opening"))
                    .hasStatusOk();
        }
        if (phase == Phase.HELD) {
            assertThat(chair.ifMatch(chair.edition(path)).post(path + "/closing"))
                    .hasStatusOk();
        }
        if (phase == Phase.CANCELLED) {
            assertThat(story.secretary().post(path + "/cancellation", CANCELLATION))
                    .hasStatusOk();
        }
        var now = switch (phase) {
            case PLANNED -> first.minusMonths(1) + "T08:00:00Z";
            case OPEN_FOR_REQUESTS -> first + "T08:00:00Z";
            case AGENDA_CLOSED, IN_SESSION, HELD, CANCELLED -> day + "T08:00:00Z";
        };
        return Thing.at(path)
                .readBy(chair, "/meeting/phase")
                .has(CHAIR, "chair", "member")
                .has(SECRETARY, "secretary")
                .has(Story.subject(1), "member")
                .id("consultationId", id)
                .id("tuesday", LocalDate.parse(day).plusDays(5).toString())
                .when(() -> story.clock.set(now));
    }

    /// Nobody is left behind: who was not heard has withdrawn.
    private void nothingUnopened(Thing meeting) {
        var id = meeting.id("consultationId");
        story.world.hears(withdrawn(id), id, 4);
    }

    /// In May the meeting may fall on a holiday, and June would take its place.
    private LocalDate nextMonth() {
        month = month.plusMonths(1);
        if (month.getMonth() == Month.MAY) {
            month = month.plusMonths(2);
        }
        return month;
    }
}
