package fi.otverkko.network.composition;

import fi.otverkko.network.composition.Composition.Why;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An expert as the search for a team sees one.
///
/// @param id        the expert in the directory
/// @param subjectId the account that can be invited; experts without one cannot answer
/// @param load      open case teams in which the expert already is, 0 or more
public record Candidate(
        String id, @Nullable String subjectId, String sector, Set<String> themes, Set<String> languages, int load) {

    public Candidate {
        themes = Set.copyOf(themes);
        languages = Set.copyOf(languages);
    }

    boolean covers(Need need) {
        return switch (need.kind()) {
            case SECTOR -> sector.equals(need.code());
            case THEME -> themes.contains(need.code());
        };
    }

    /// What keeps an expert who could cover a need from being proposed; `NO_SEAT` if nothing else does.
    Why obstacle(String language, Set<String> barred) {
        if (subjectId == null) {
            return Why.NO_ACCOUNT;
        }
        if (!languages.contains(language)) {
            return Why.NOT_IN_LANGUAGE;
        }
        return barred.contains(id) ? Why.UNAVAILABLE : Why.NO_SEAT;
    }
}
