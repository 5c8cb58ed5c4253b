package fi.otverkko.network.agenda;

import fi.otverkko.network.group.Slot;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// Who asks for a place, and whether she says when.
///
/// @param coordinates whether she is a coordinator and may call any group together
/// @param start       when an ad hoc meeting is to begin, local time in Finland; null if the rule chooses
record Asker(String subject, boolean coordinates, @Nullable LocalDateTime start) {

    /// Whether a case that has a place may get another; who says when is told if it may not.
    boolean mayMove(AgendaCase known) {
        return start != null || known.goesPastTheCycle();
    }

    /// Whether a case leaves its place for the one that was found: for an earlier one, or for the one she chose.
    boolean prefers(Slot found, Slot now) {
        return start == null ? found.startsAt().isBefore(now.startsAt()) : !found.equals(now);
    }
}
