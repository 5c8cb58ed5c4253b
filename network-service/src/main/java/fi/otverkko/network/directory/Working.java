package fi.otverkko.network.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How and when an expert can be had.
///
/// @param methods          codes of the evidence-based methods that the expert uses
/// @param channels         on which the expert can meet; empty if on any
/// @param capacityPerMonth how many invitations a calendar month may bring; null when not limited
/// @param absences         days away, first and last included
/// @param sharePercent     share of the working time that is the network's, 1 to 100; null when not agreed
/// @param validUntil       last day in the network; null when open
public record Working(
        List<String> methods,
        List<Channel> channels,
        @Nullable Integer capacityPerMonth,
        List<Absence> absences,
        @Nullable Integer sharePercent,
        @Nullable LocalDate validUntil) {

    /// An expert of whom nothing else is known than what the expert can do.
    public static final Working OPEN = new Working(List.of(), List.of(), null, List.of(), null, null);

    /// How an expert meets those who ask.
    public enum Channel {
        ON_SITE,
        REMOTE,
        PHONE,
        WRITTEN
    }

    /// Days on which the expert cannot come.
    ///
    /// @param from  first day
    /// @param until last day
    public record Absence(LocalDate from, LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    @SuppressWarnings("NullAway") // JSON may leave a list out; here it becomes an empty one
    public Working {
        methods = methods == null ? List.of() : List.copyOf(methods);
        channels = channels == null ? List.of() : List.copyOf(channels);
        absences = absences == null ? List.of() : List.copyOf(absences);
    }

    /// Whether the expert is still in the network on that day.
    public boolean isValid(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }

    /// Whether the expert cannot come on that day.
    public boolean isAway(LocalDate day) {
        return !isValid(day) || absences.stream().anyMatch(absence -> absence.holds(day));
    }
}
