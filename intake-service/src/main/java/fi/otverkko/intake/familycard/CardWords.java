package fi.otverkko.intake.familycard;

import java.util.Map;

/// The words that stand on every card, as declared in `family/card.json`; each by language.
///
/// @param words       headings
/// @param professions by code
/// @param parts       as whom somebody used the data, by code of the use log
record CardWords(
        Map<String, Map<String, String>> words,
        Map<String, Map<String, String>> professions,
        Map<String, Map<String, String>> parts) {

    String word(String key, String language) {
        return in(words, key, language);
    }

    String profession(String code, String language) {
        return in(professions, code, language);
    }

    String part(String code, String language) {
        return in(parts, code, language);
    }

    private static String in(Map<String, Map<String, String>> texts, String key, String language) {
        return texts.getOrDefault(key, Map.of()).getOrDefault(language, key);
    }
}
