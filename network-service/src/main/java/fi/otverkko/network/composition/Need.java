package fi.otverkko.network.composition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing that the team of a case must bring along.
///
/// @param code a sector (`SI` education, `SO` social, `TE` health) or a themed team such as `T6_NEPSY`
public record Need(Kind kind, String code) {

    public enum Kind {
        SECTOR,
        THEME
    }

    private static final Set<String> SCHOOLING_AT_RISK = Set.of("WEAKENED", "SEVERE");

    /// What a case needs: the minimum composition of its team, and every themed team decided upon.
    ///
    /// Social and health always; education when schooling has weakened or the case is linked to VIP or
    /// VAATU support. Links (`L_…`) lead to units, not to experts, and are nobody's seat in the team.
    ///
    /// @param teams     themed teams and links of the decision
    /// @param schooling `OK`, `WEAKENED`, `SEVERE`, `UNKNOWN`, or absent
    /// @return sectors first, then themes, each alphabetically, none twice
    public static List<Need> of(Collection<String> teams, @Nullable String schooling) {
        var needs = new ArrayList<Need>();
        if (teams.contains("L_VIP_VAATU") || (schooling != null && SCHOOLING_AT_RISK.contains(schooling))) {
            needs.add(new Need(Kind.SECTOR, "SI"));
        }
        needs.add(new Need(Kind.SECTOR, "SO"));
        needs.add(new Need(Kind.SECTOR, "TE"));
        teams.stream()
                .filter(team -> !isLink(team))
                .distinct()
                .sorted()
                .map(team -> new Need(Kind.THEME, team))
                .forEach(needs::add);
        return List.copyOf(needs);
    }

    /// Whether this code of a decision names a link to units rather than a themed team.
    public static boolean isLink(String team) {
        return team.startsWith("L_");
    }
}
