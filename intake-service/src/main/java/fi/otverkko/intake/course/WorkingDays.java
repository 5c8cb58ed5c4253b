package fi.otverkko.intake.course;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Days from Monday to Friday in Europe/Helsinki. Public holidays count as working days: a target is a little stricter
/// then, never looser.
public final class WorkingDays {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    /// The same time of day so many working days later; what begins on a weekend begins on Monday.
    ///
    /// @param days 0 or more
    public static Instant after(Instant from, int days) {
        var day = onWorkingDay(from.atZone(FINLAND));
        for (int left = days; left > 0; left--) {
            day = onWorkingDay(day.plusDays(1));
        }
        return day.toInstant();
    }

    private static ZonedDateTime onWorkingDay(ZonedDateTime day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private WorkingDays() {}
}
