package fi.otverkko.network.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One wellbeing area: a county, Helsinki, or Åland, which belongs to no co-operation area.
///
/// @param code        two digits of Statistics Finland, as text
/// @param kind        `COUNTY`, `CITY` or `AUTONOMOUS`
/// @param languages   ISO 639-1 codes of the languages in which the area serves by law
/// @param memberships in co-operation areas, one after the other
public record Area(
        String code,
        String kind,
        Label name,
        boolean universityHospital,
        List<String> languages,
        List<Membership> memberships) {

    /// What something is called in the languages of the service.
    public record Label(String fi, String sv, String en) {}

    /// A co-operation area (yhteistyöalue), the catchment of one OT centre.
    public record Region(String code, Label name) {}

    /// The days on which an area belongs to a co-operation area.
    ///
    /// @param from  first day
    /// @param until last day; null when open
    public record Membership(
            String region, LocalDate from, @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    public Area {
        languages = List.copyOf(languages);
        memberships = List.copyOf(memberships);
    }

    /// The co-operation area on a day.
    Optional<String> region(LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.holds(day))
                .map(Membership::region)
                .findFirst();
    }
}
