package fi.otverkko.intake.participation;

import java.util.List;
import java.util.Map;

/// What everybody is told about the processing of her data before she writes. Source: domain, PAR-03; GDPR art. 13.
///
/// @param version    that is recorded with the link
/// @param paragraphs by language
record ProcessingInformation(String version, List<Map<String, String>> paragraphs) {

    List<String> in(String language) {
        return paragraphs.stream().map(it -> it.getOrDefault(language, "")).toList();
    }
}
