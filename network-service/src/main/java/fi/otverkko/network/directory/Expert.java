package fi.otverkko.network.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person whose expertise the network can ask for. Known by what they can do; names are looked up
/// in Keycloak by those who may.
///
/// @param id         in the directory, such as `15-e03`: the area of the expert, and a name of its own
/// @param subjectId  the account; absent for experts who have none yet and so cannot be invited
/// @param profession code, such as `CHILD_PSYCHIATRIST`
/// @param unitId     where the expert works
/// @param languages  ISO 639-1 codes of the languages in which the expert works
/// @param working    how and when the expert can be had
public record Expert(
        String id,
        @Nullable String subjectId,
        Name title,
        String profession,
        Sector sector,
        String unitId,
        List<Theme> themes,
        List<String> languages,
        Working working) {

    /// The sectors that work together in an OT centre.
    public enum Sector {
        /// Education (sivistys).
        SI,
        /// Social services (sosiaali).
        SO,
        /// Health services (terveys).
        TE
    }

    public Expert {
        themes = List.copyOf(themes);
        languages = List.copyOf(languages);
    }

    /// The area in which the expert works: two digits.
    public String areaCode() {
        return id.substring(0, Math.max(0, id.indexOf('-')));
    }
}
