package fi.otverkko.network.national;

import java.util.List;

/// An expert's entry as an area has shown it: what can be asked of that area.
///
/// @param area       two digits, or `national`: who speaks on the topic that it came by
/// @param entryId    the expert in that area's directory
/// @param listed     whether it is shown now; a withdrawn entry keeps its ids and nothing else
/// @param profession profession code
/// @param sector     `SI`, `SO` or `TE`
/// @param themes     codes of themed teams, perhaps some that this area does not know yet
/// @param languages  ISO 639-1 codes
record NationalEntry(
        String area,
        String entryId,
        boolean listed,
        String profession,
        String sector,
        List<String> themes,
        List<String> languages) {

    NationalEntry {
        themes = List.copyOf(themes);
        languages = List.copyOf(languages);
    }

    static NationalEntry withdrawn(String area, String entryId) {
        return new NationalEntry(area, entryId, false, "", "", List.of(), List.of());
    }

    /// In all areas together.
    String id() {
        return area + ":" + entryId;
    }
}
