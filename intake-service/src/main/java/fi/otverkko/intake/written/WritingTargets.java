package fi.otverkko.intake.written;

import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// By when an answer in writing should be sent, by the urgency that was decided.
///
/// @param hours       around the clock
/// @param workingDays from Monday to Friday; both may not name the same urgency
record WritingTargets(Map<String, Integer> hours, Map<String, Integer> workingDays) {

    /// The longest, for a case whose urgency is unknown here.
    private static final int OTHERWISE = 5;

    WritingTargets {
        hours = Map.copyOf(hours);
        workingDays = Map.copyOf(workingDays);
        if (hours.keySet().stream().anyMatch(workingDays::containsKey)) {
            throw new IllegalArgumentException("An urgency has a target in hours or in working days, not both");
        }
    }

    Instant of(String urgency, Instant askedAt) {
        var within = hours.get(urgency);
        return within != null
                ? askedAt.plus(Duration.ofHours(within))
                : FinnishCalendar.workingDaysAfter(askedAt, workingDays.getOrDefault(urgency, OTHERWISE));
    }
}
