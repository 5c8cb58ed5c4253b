package fi.otverkko.network.calendar;

import fi.otverkko.network.group.MeetingRule.Day;
import fi.otverkko.network.group.Slot;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lets people try a calendar rule. Open to whoever is signed in: it is arithmetic on what they send.
@RestController
@RequestMapping("/api/network/calendar/preview")
@Tag(name = "Groups")
class CalendarController {

    private static final String EXAMPLE = """
            {"rule": {"weekday": "THURSDAY", "nth": 2, "monthsOff": [7], "start": "12:00", "durationMinutes": 150,
             "deadlineDays": 7}, "exceptions": [{"instead": "2026-05-14", "date": "2026-05-21"}],
             "from": "2026-01-01", "to": "2026-12-31"}""";

    /// Either `weekday` and `nth`, or `everyWeeks` and `anchor`.
    ///
    /// @param nth       1 to 5, or `LAST`; a month without a fifth has no meeting
    /// @param anchor    the first meeting; there is none before it
    /// @param monthsOff 1 to 12; every n weeks are counted through them
    /// @param start     local time in Finland
    record Rule(
            @Nullable DayOfWeek weekday,

            @Nullable @Schema(oneOf = {Integer.class, String.class})
            Object nth,

            @Nullable @Min(1) @Max(52) Integer everyWeeks,
            @Nullable LocalDate anchor,
            @Nullable @Size(max = 12) List<@NotNull @Min(1) @Max(12) Integer> monthsOff,

            @NotNull @Schema(type = "string", example = "12:00")
            LocalTime start,

            @NotNull @Min(1) @Max(720) Integer durationMinutes,
            @NotNull @Min(1) @Max(30) Integer deadlineDays) {}

    /// A date upon which a person has decided.
    ///
    /// @param instead the date that the rule gives
    /// @param date    where it moves to, at most 60 days away; left out to cancel
    record Decided(@NotNull LocalDate instead, @Nullable LocalDate date) {}

    /// @param from the first date that holds
    /// @param to   the last one; at most 25 years later
    record Trial(
            @NotNull @Valid Rule rule,
            @Nullable @Size(max = 200) List<@NotNull @Valid Decided> exceptions,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /// What a person should look at. A holiday moves nothing by itself.
    enum Flag {
        MEETING_ON_HOLIDAY,
        DEADLINE_ON_HOLIDAY,
        MOVED
    }

    /// A meeting, with the offsets of Europe/Helsinki.
    ///
    /// @param deadlineAt the last second of the last day on which requests are taken
    record Meeting(
            LocalDate date, OffsetDateTime start, OffsetDateTime end, OffsetDateTime deadlineAt, List<Flag> flags) {

        static Meeting of(Day day, Slot slot) {
            var flags = new ArrayList<Flag>();
            if (slot.holiday() != null) {
                flags.add(Flag.MEETING_ON_HOLIDAY);
            }
            if (slot.deadlineHoliday() != null) {
                flags.add(Flag.DEADLINE_ON_HOLIDAY);
            }
            if (day.moved()) {
                flags.add(Flag.MOVED);
            }
            return new Meeting(
                    day.date(), local(slot.startsAt()), local(slot.endsAt()), local(slot.deadlineAt()), flags);
        }

        private static OffsetDateTime local(Instant moment) {
            return moment.atZone(FinnishCalendar.ZONE).toOffsetDateTime();
        }
    }

    /// The earliest first.
    record Calendar(List<Meeting> meetings) {}

    @PostMapping
    @Operation(
            summary = "The meetings that a calendar rule gives; nothing is stored",
            description =
                    "Holidays are flagged and move nothing. A moved meeting takes its deadline along. `from` and `to` "
                            + "look at the date that holds; all dates are in the years 2000 to 2100.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "secondThursday", value = EXAMPLE))))
    Calendar preview(@Valid @RequestBody Trial trial) {
        var rule = TriedRule.read(trial);
        return new Calendar(rule.days(trial.from(), trial.to()).stream()
                .map(day -> Meeting.of(day, Slot.regular("preview", rule, day.date())))
                .toList());
    }
}
