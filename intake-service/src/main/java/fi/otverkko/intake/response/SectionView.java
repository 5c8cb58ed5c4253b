package fi.otverkko.intake.response;

import fi.otverkko.intake.questionnaire.Check;
import fi.otverkko.intake.questionnaire.Questionnaire;
import java.util.List;
import java.util.stream.Stream;

/// How far one part of the form is filled in.
///
/// @param edition  to be sent as `If-Match` when this part is written; 0 if it never was
/// @param required questions that are asked, as things stand, and have to be answered
/// @param answered how many of those are
public record SectionView(String linkId, String title, long edition, long required, long answered) {

    /// @param language `fi`, `sv` or `en`
    static List<SectionView> of(Questionnaire form, Response response, String language) {
        var result = Check.of(form, response.answers());
        return form.items().stream()
                .map(item -> {
                    long required = within(form, item.linkId(), result.required().stream());
                    long missing = within(
                            form, item.linkId(), result.missing().stream().map(it -> it.field()));
                    return new SectionView(
                            item.linkId(),
                            item.wording().text().getOrDefault(language, ""),
                            response.edition(item.linkId()),
                            required,
                            required - missing);
                })
                .toList();
    }

    private static long within(Questionnaire form, String section, Stream<String> fields) {
        return fields.filter(
                        field -> form.section(field.replaceFirst("\\[.*", "")).equals(section))
                .count();
    }
}
