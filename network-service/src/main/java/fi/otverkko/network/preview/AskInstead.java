package fi.otverkko.network.preview;

import fi.otverkko.network.area.Areas;
import fi.otverkko.network.composition.Need;
import fi.otverkko.network.directory.Directory;
import fi.otverkko.network.directory.Expert;
import fi.otverkko.network.directory.Unit;
import fi.otverkko.network.directory.Unit.Link;
import fi.otverkko.network.national.NationalEntries;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Whom to turn to for a need that no team covers: units whose people know it, actors of demanding special support for
/// schooling,
/// and areas that show somebody; nearer areas first.
@Component
class AskInstead {

    private static final int MOST = 10;

    private final Directory directory;
    private final NationalEntries national;
    private final Areas areas;

    AskInstead(Directory directory, NationalEntries national, Areas areas) {
        this.directory = directory;
        this.national = national;
        this.areas = areas;
    }

    enum Whom {
        UNIT,
        EDUCATION_ACTOR,
        AREA
    }

    /// Whom to ask.
    ///
    /// @param id of the unit, or the code of the area
    record Instead(Whom whom, String id) {}

    List<Instead> of(Need need, String language, LocalDate day) {
        var units = directory.units();
        var knowing = directory.experts().stream()
                .filter(expert -> knows(expert, need))
                .map(Expert::unitId)
                .distinct()
                .sorted()
                .map(unit -> new Instead(Whom.UNIT, unit));
        var serving = units.stream()
                .filter(unit ->
                        need.kind() == Need.Kind.SECTOR && unit.sector().name().equals(need.code()))
                .map(unit -> new Instead(isEducation(unit) ? Whom.EDUCATION_ACTOR : Whom.UNIT, unit.id()));
        var others = national.areasWith(need.code(), language).stream()
                .filter(area -> !area.equals(areas.own()))
                .sorted((one, other) -> Boolean.compare(areas.isNeighbour(other, day), areas.isNeighbour(one, day)))
                .map(area -> new Instead(Whom.AREA, area));
        var educationFirst = Stream.concat(serving, knowing)
                .filter(instead -> instead.whom() == Whom.EDUCATION_ACTOR
                        || units.stream()
                                .noneMatch(unit -> unit.id().equals(instead.id())
                                        && isEducation(unit)
                                        && need.code().equals("SI")))
                .distinct()
                .limit(MOST);
        return Stream.concat(educationFirst, others.limit(MOST)).toList();
    }

    private static boolean knows(Expert expert, Need need) {
        return switch (need.kind()) {
            case SECTOR -> expert.sector().name().equals(need.code());
            case THEME ->
                expert.themes().stream().anyMatch(theme -> theme.name().equals(need.code()));
        };
    }

    private static boolean isEducation(Unit unit) {
        return unit.links().contains(Link.L_VIP_VAATU);
    }
}
