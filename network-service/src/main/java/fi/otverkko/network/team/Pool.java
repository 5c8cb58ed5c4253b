package fi.otverkko.network.team;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fi.otverkko.network.area.Areas;
import fi.otverkko.network.composition.Candidate;
import fi.otverkko.network.composition.Candidate.Distance;
import fi.otverkko.network.composition.Candidate.Reach;
import fi.otverkko.network.directory.Directory;
import fi.otverkko.network.directory.Expert;
import fi.otverkko.network.directory.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Everybody in the directory, as the search for a team sees them on one day.
@Component
class Pool {

    private final Directory directory;
    private final Areas areas;

    Pool(Directory directory, Areas areas) {
        this.directory = directory;
        this.areas = areas;
    }

    /// Everybody, by id.
    ///
    /// @param load    open teams by expert; none if absent
    /// @param invited invitations of the day's month by expert; none if absent
    List<Candidate> candidates(Map<String, Long> load, Map<String, Long> invited, LocalDate day) {
        return directory.experts().stream()
                .map(expert -> candidate(
                        expert,
                        load.getOrDefault(expert.id(), 0L).intValue(),
                        invited.getOrDefault(expert.id(), 0L).intValue(),
                        day))
                .toList();
    }

    private Candidate candidate(Expert expert, int load, int invited, LocalDate day) {
        var working = expert.working();
        var capacity = working.capacityPerMonth();
        return new Candidate(
                expert.id(),
                expert.subjectId(),
                expert.sector().name(),
                expert.themes().stream().map(Theme::name).collect(toUnmodifiableSet()),
                expert.languages().stream().collect(toUnmodifiableSet()),
                new Reach(
                        distance(expert.areaCode(), day),
                        working.channels().stream().map(Enum::name).collect(toUnmodifiableSet()),
                        load,
                        capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - invited),
                        working.isAway(day)));
    }

    private Distance distance(String area, LocalDate day) {
        if (area.equals(areas.own())) {
            return Distance.OWN_AREA;
        }
        return areas.isNeighbour(area, day) ? Distance.OWN_REGION : Distance.BEYOND;
    }
}
