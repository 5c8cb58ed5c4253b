package fi.otverkko.network.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.network.NetworkTest;
import fi.otverkko.network.Story;
import fi.otverkko.platform.kernel.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The preview on the wire.
@NetworkTest
class CalendarIT {

    private static final String PREVIEW = "/api/network/calendar/preview";
    private static final String PATTERN = "\"weekday\":\"THURSDAY\",\"nth\":2";

    private final Story story;

    CalendarIT(Story story) {
        this.story = story;
    }

    @Test
    void aYearOfSecondThursdaysWithOneMoved() {
        var answer = story.world.as(Story.subject(1), Role.GUARDIAN).post(PREVIEW, """
                {"rule":{"weekday":"THURSDAY","nth":2,"monthsOff":[7],"start":"12:00","durationMinutes":150,"deadlineDays":7},
                 "exceptions":[{"instead":"2026-05-14","date":"2026-05-21"}],"from":"2026-01-01","to":"2026-12-31"}""");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.meetings[*].date")
                .isEqualTo(List.of(
                        "2026-01-08",
                        "2026-02-12",
                        "2026-03-12",
                        "2026-04-09",
                        "2026-05-21",
                        "2026-06-11",
                        "2026-08-13",
                        "2026-09-10",
                        "2026-10-08",
                        "2026-11-12",
                        "2026-12-10"));
        assertThat(answer).bodyText().contains("""
                        {"date":"2026-01-08","start":"2026-01-08T12:00:00+02:00","end":"2026-01-08T14:30:00+02:00",\
                        "deadlineAt":"2026-01-01T23:59:59+02:00","flags":["DEADLINE_ON_HOLIDAY"]}""").contains("""
                        {"date":"2026-05-21","start":"2026-05-21T12:00:00+03:00","end":"2026-05-21T14:30:00+03:00",\
                        "deadlineAt":"2026-05-14T23:59:59+03:00","flags":["DEADLINE_ON_HOLIDAY","MOVED"]}""");
    }

    @Test
    void whatIsCancelledIsGoneAndAHolidayMovesNothing() {
        assertThat(post(PATTERN, "{\"instead\":\"2026-04-09\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.meetings[*].date")
                .isEqualTo(List.of("2026-01-08", "2026-02-12", "2026-03-12", "2026-05-14", "2026-06-11"));
        assertThat(post(PATTERN, ""))
                .bodyJson()
                .extractingPath("$.meetings[4].flags")
                .isEqualTo(List.of("MEETING_ON_HOLIDAY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"weekday\":\"FRIDAY\",\"nth\":\"LAST\"' | 2026-01-30",
                "'\"everyWeeks\":2,\"anchor\":\"2026-01-08\"' | 2026-01-08"
            })
    void theOtherPatterns(String pattern, String first) {
        assertThat(post(pattern, ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.meetings[0].date")
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"weekday\":\"THURSDAY\"' | ''",
                "'\"weekday\":\"THURSDAY\",\"nth\":6' | ''",
                "'\"weekday\":\"THURSDAY\",\"nth\":[2]' | ''",
                "'\"weekday\":\"THURSDAY\",\"nth\":2,\"everyWeeks\":2,\"anchor\":\"2026-01-08\"' | ''",
                "'\"weekday\":\"FRIDAY\",\"everyWeeks\":2,\"anchor\":\"2026-01-08\"' | ''",
                "'\"everyWeeks\":2,\"anchor\":\"+999999999-01-08\"' | ''",
                "'\"weekday\":\"THURSDAY\",\"nth\":2' | '{\"instead\":\"2026-05-15\"}'",
                "'\"weekday\":\"THURSDAY\",\"nth\":2' | '{\"instead\":\"-999999999-01-01\"}'",
                "'\"weekday\":\"THURSDAY\",\"nth\":2' | '{\"instead\":\"2026-05-14\",\"date\":\"2026-07-14\"}'",
                "'\"weekday\":\"THURSDAY\",\"nth\":2' | '{\"instead\":\"2026-05-14\"},{\"instead\":\"2026-05-14\"}'",
            })
    void nonsenseIsRefused(String pattern, String exceptions) {
        assertThat(post(pattern, exceptions)).hasStatus(422).bodyText().contains("calendar-rule-invalid");
    }

    @Test
    void whoHasNotSignedInIsNotAnswered() {
        assertThat(story.world.anybody().post(PREVIEW, "{}")).hasStatus(401);
    }

    private MvcTestResult post(String pattern, String exceptions) {
        return story.secretary().post(PREVIEW, """
                {"rule":{%s,"start":"12:00","durationMinutes":150,"deadlineDays":7},"exceptions":[%s],
                 "from":"2026-01-01","to":"2026-06-30"}""".formatted(pattern, exceptions));
    }
}
