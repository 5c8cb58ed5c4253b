package fi.otverkko.intake.answer;

import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Clock;
import java.time.LocalDate;

/// Days as people in Finland count them.
public final class Days {

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), FinnishCalendar.ZONE);
    }

    private Days() {}
}
