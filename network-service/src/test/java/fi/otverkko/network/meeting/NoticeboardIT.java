package fi.otverkko.network.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.contracts.network.v1.CalendarMeeting;
import fi.otverkko.contracts.network.v1.GroupCalendarPublished;
import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

@NetworkTest
@DirtiesContext
class NoticeboardIT {

    private static final String MEETINGS = "/api/network/meetings/";

    private final Story story;
    private final Noticeboard noticeboard;

    NoticeboardIT(Story story, Noticeboard noticeboard) {
        this.story = story;
        this.noticeboard = noticeboard;
    }

    @Test
    void theCalendarIsToldWheneverItIsAnotherAndOnlyThen() {
        story.clock.set("2042-01-02T08:00:00Z");
        noticeboard.tellAll();
        var first = told("15-consultation");
        assertThat(first.meetings().getFirst().date()).isEqualTo("2042-01-09");
        assertThat(first.meetings()).hasSize(6);
        assertThat(first.meetings())
                .as("Ascension Day is left to a person")
                .extracting(CalendarMeeting::date)
                .doesNotContain(LocalDate.of(2042, 5, 15));
        noticeboard.tellAll();
        assertThat(story.world.published(GroupCalendarPublished.class)).isEmpty();

        assertThat(story.secretary().post(MEETINGS + "15-consultation-2042-01-09/rescheduling", """
                {"date": "2042-01-13", "reasonCode": "ILLNESS"}"""))
                .hasStatusOk();
        assertThat(told("15-consultation").meetings().getFirst())
                .satisfies(meeting -> assertThat(meeting.meetingId()).isEqualTo("15-consultation-2042-01-09"))
                .satisfies(meeting -> assertThat(meeting.startsAt()).isEqualTo("2042-01-13T11:00:00Z"))
                .satisfies(meeting -> assertThat(meeting.deadlineAt()).isEqualTo("2042-01-06T21:59:59Z"));

        assertThat(story.secretary().post(MEETINGS + "15-consultation-2042-01-09/cancellation", """
                {"reasonCode": "ILLNESS"}"""))
                .hasStatusOk();
        assertThat(told("15-consultation").meetings().getFirst().date()).isEqualTo("2042-02-13");

        story.clock.set("2042-02-14T08:00:00Z");
        noticeboard.tellAll();
        assertThat(told("15-consultation").meetings().getFirst().date())
                .as("time went on")
                .isEqualTo("2042-03-13");
    }

    @Test
    void nobodyAndNoLinkIsInIt() {
        story.clock.set("2043-01-02T08:00:00Z");
        noticeboard.tellAll();

        assertThat(told("15-separation").toString())
                .contains("Haastavat erot", "svåra separationer", "Challenging Separations")
                .doesNotContain("00000000-0000-4000", "http");
    }

    private GroupCalendarPublished told(String groupId) {
        List<GroupCalendarPublished> all = story.world.published(GroupCalendarPublished.class);
        return all.stream()
                .filter(calendar -> calendar.groupId().equals(groupId))
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
