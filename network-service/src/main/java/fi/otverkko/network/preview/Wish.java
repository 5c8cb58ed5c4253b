package fi.otverkko.network.preview;

import fi.otverkko.network.composition.Need;
import fi.otverkko.network.composition.Need.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a team is looked for.
///
/// @param needs     sectors first, then themes, none twice
/// @param language  ISO 639-1 code
/// @param channel   null if any will do
/// @param conflicts experts who must not be asked
record Wish(List<Need> needs, String language, @Nullable String channel, Set<String> conflicts) {

    Wish {
        needs = List.copyOf(needs);
        conflicts = Set.copyOf(conflicts);
    }

    /// Social and health are always needed, education when schooling is.
    static List<Need> needs(List<String> themes, Set<String> sectors, boolean schooling) {
        var all = new LinkedHashSet<String>(sectors);
        all.addAll(List.of("SO", "TE"));
        if (schooling) {
            all.add("SI");
        }
        return Stream.concat(
                        all.stream().sorted().map(sector -> new Need(Kind.SECTOR, sector)),
                        themes.stream().distinct().sorted().map(theme -> new Need(Kind.THEME, theme)))
                .toList();
    }
}
