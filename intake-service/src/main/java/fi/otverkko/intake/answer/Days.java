package fi.otverkko.intake.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days as people in Finland count them.
public final class Days {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), FINLAND);
    }

    private Days() {}
}
