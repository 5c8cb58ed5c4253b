package fi.otverkko.network.team;

import fi.otverkko.network.team.Member.State;
import fi.otverkko.platform.kernel.calendar.FinnishCalendar;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What experts have to do, counted from the teams and kept nowhere.
///
/// @param open    open teams that want the expert, proposals included, by expert
/// @param invited invitations of the month that the expert did not decline, by expert
record Load(Map<String, Long> open, Map<String, Long> invited) {

    /// Counts.
    ///
    /// @param teams each team once; only teams that are open, or had invitations in the month, matter
    static Load of(Stream<CaseTeam> teams, YearMonth month) {
        var open = new HashMap<String, Long>();
        var invited = new HashMap<String, Long>();
        teams.forEach(team -> team.members().forEach(member -> {
            if (team.status().isOpen() && (member.isIn() || member.state() == State.PROPOSED)) {
                open.merge(member.expertId(), 1L, Long::sum);
            }
            if (member.isIn() && isOf(month, member.invitedAt())) {
                invited.merge(member.expertId(), 1L, Long::sum);
            }
        }));
        return new Load(open, invited);
    }

    private static boolean isOf(YearMonth month, @Nullable Instant moment) {
        return moment != null
                && YearMonth.from(moment.atZone(FinnishCalendar.ZONE)).equals(month);
    }
}
