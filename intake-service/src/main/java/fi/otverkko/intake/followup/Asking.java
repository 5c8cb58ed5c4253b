package fi.otverkko.intake.followup;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/// How often one asks again, and how long one waits. Source: domain §8.1, closing by the system after two reminders.
///
/// @param reminders how long after the asking before, each a day at least; as a rule two
/// @param patience  how long after the last reminder nobody waits any longer, and how long the close-out answer is
///                  waited for; a day at least
public record Asking(List<Period> reminders, Period patience) {

    public Asking {
        reminders = List.copyOf(reminders);
        reminders.forEach(Asking::requireADay);
        requireADay(patience);
    }

    private static void requireADay(Period period) {
        var day = LocalDate.EPOCH;
        if (!day.plus(period).isAfter(day)) {
            throw new IllegalArgumentException("Between two askings lies a day at least");
        }
    }

    /// Whether the question may be asked once more.
    ///
    /// @param asked how often it was asked until now
    boolean goesOn(int asked) {
        return asked <= reminders.size();
    }

    /// When the next asking comes, or the end of the patience.
    ///
    /// @param number of the asking today, from 1
    LocalDate next(LocalDate today, int number) {
        return today.plus(number <= reminders.size() ? reminders.get(number - 1) : patience);
    }
}
