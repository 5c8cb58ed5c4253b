package fi.otverkko.network.directory;

import fi.otverkko.network.directory.Expert.Sector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A directory as declared in files: ids without the area, which is put in front of them.
record DeclaredDirectory(List<DeclaredExpert> experts, List<Unit> units, List<ThemedTeam> teams) {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /// An expert as declared.
    record DeclaredExpert(
            String id,
            @Nullable String subjectId,
            Name title,
            String profession,
            Sector sector,
            String unit,
            List<Theme> themes,
            List<String> languages,
            @Nullable Working working) {}

    /// Everything that is wrong, each with file and id, so that one start shows all of it.
    List<String> faults() {
        var faults = new ArrayList<String>();
        twice("experts.json", experts.stream().map(DeclaredExpert::id), faults);
        twice("experts.json", experts.stream().map(DeclaredExpert::subjectId).filter(id -> id != null), faults);
        twice("units.json", units.stream().map(Unit::id), faults);
        twice("teams.json", teams.stream().map(team -> team.theme().name()), faults);
        var unitIds = units.stream().map(Unit::id).collect(Collectors.toSet());
        for (var expert : experts) {
            var where = "experts.json, " + expert.id() + ": ";
            if (!unitIds.contains(expert.unit())) {
                faults.add(where + "unit " + expert.unit() + " is not in units.json");
            }
            if (expert.languages().isEmpty()) {
                faults.add(where + "no language");
            }
            expert.languages().stream()
                    .filter(language -> !LANGUAGES.contains(language))
                    .forEach(language -> faults.add(where + "language " + language + " is no ISO 639-1 code"));
        }
        var byId = experts.stream().collect(Collectors.toMap(DeclaredExpert::id, Function.identity(), (a, _) -> a));
        teams.forEach(team -> faults.addAll(faults(team, byId)));
        return faults;
    }

    private static List<String> faults(ThemedTeam team, Map<String, DeclaredExpert> experts) {
        var faults = new ArrayList<String>();
        var where = "teams.json, " + team.theme() + ": ";
        if (team.members().stream().noneMatch(member -> member.role() == ThemedTeam.Role.LEAD)) {
            faults.add(where + "nobody leads");
        }
        for (var member : team.members()) {
            var expert = experts.get(member.expertId());
            if (expert == null) {
                faults.add(where + member.expertId() + " is not in experts.json");
            } else if (!expert.themes().contains(team.theme())) {
                faults.add(where + member.expertId() + " does not declare this theme in experts.json");
            }
            LocalDate until = member.until();
            if (until != null && until.isBefore(member.from())) {
                faults.add(where + member.expertId() + " leaves before coming");
            }
        }
        return faults;
    }

    private static void twice(String file, Stream<String> ids, List<String> faults) {
        var seen = new HashSet<String>();
        ids.filter(id -> !seen.add(id)).forEach(id -> faults.add(file + ", " + id + ": declared twice"));
    }

    List<Expert> experts(String area) {
        return experts.stream()
                .map(expert -> new Expert(
                        id(area, expert.id()),
                        expert.subjectId(),
                        expert.title(),
                        expert.profession(),
                        expert.sector(),
                        id(area, expert.unit()),
                        expert.themes(),
                        expert.languages(),
                        expert.working() == null ? Working.OPEN : expert.working()))
                .toList();
    }

    List<Unit> units(String area) {
        return units.stream()
                .map(unit -> new Unit(
                        id(area, unit.id()),
                        unit.name(),
                        unit.type(),
                        unit.sector(),
                        unit.links(),
                        unit.clientGroups()))
                .toList();
    }

    List<ThemedTeam> teams(String area) {
        return teams.stream()
                .map(team -> new ThemedTeam(
                        team.theme(),
                        team.name(),
                        team.members().stream()
                                .map(member -> new ThemedTeam.Member(
                                        id(area, member.expertId()), member.role(), member.from(), member.until()))
                                .toList()))
                .toList();
    }

    private static String id(String area, String declared) {
        return area + "-" + declared;
    }
}
