package fi.otverkko.intake.start;

import static org.assertj.core.api.Assertions.assertThat;

import fi.otverkko.intake.start.GroupCalendar.Meeting;
import fi.otverkko.intake.start.GroupCalendar.Time;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupCalendarTest {

    private static final GroupCalendar CALENDAR = new GroupCalendar(
            "15-g",
            "CONSULTATION",
            Map.of(),
            List.of(
                    meeting("december", "2026-12-10T11:00:00Z", "2026-12-03T21:59:59Z"),
                    meeting("july", "2027-07-08T10:00:00Z", "2027-07-01T20:59:59Z")),
            Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "2026-12-03T21:59:59Z, december, false, december",
        "2026-12-03T22:00:00Z, december, true, july",
        "2026-12-10T11:00:00Z, july, false, july",
        "2027-07-02T00:00:00Z, july, true,",
        "2027-07-08T10:00:00Z,,,",
    })
    void theNextMeetingIsShownAndWhichOneTakesRequestsStill(
            Instant now, @Nullable String next, @Nullable Boolean passed, @Nullable String open) {
        var shown = CALENDAR.shown(now);

        assertThat(Optional.ofNullable(shown.next()).map(Time::meetingId)).isEqualTo(Optional.ofNullable(next));
        assertThat(Optional.ofNullable(shown.next()).map(Time::deadlinePassed)).isEqualTo(Optional.ofNullable(passed));
        assertThat(Optional.ofNullable(shown.open()).map(Time::meetingId)).isEqualTo(Optional.ofNullable(open));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T00:00:00Z, 2026-12-10T13:00+02:00, 2026-12-03T23:59:59+02:00",
        "2027-06-01T00:00:00Z, 2027-07-08T13:00+03:00, 2027-07-01T23:59:59+03:00",
    })
    void timesAreThoseOfFinlandInWinterAndSummer(Instant now, String start, String deadline) {
        assertThat(CALENDAR.shown(now).next())
                .isNotNull()
                .satisfies(time -> assertThat(time.startsAt()).hasToString(start))
                .satisfies(time -> assertThat(time.deadlineAt()).hasToString(deadline));
    }

    private static Meeting meeting(String id, String start, String deadline) {
        return new Meeting(id, Instant.parse(start), Instant.parse(deadline));
    }
}
