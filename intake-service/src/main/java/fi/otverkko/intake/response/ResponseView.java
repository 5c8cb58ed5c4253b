package fi.otverkko.intake.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.otverkko.intake.questionnaire.Answers;
import fi.otverkko.intake.questionnaire.Item;
import fi.otverkko.intake.questionnaire.Questionnaire;
import fi.otverkko.intake.text.CaseText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was answered, as a FHIR R4 QuestionnaireResponse in the order of the form and in the reader's words. It may be
/// sent back as it is: words are not read.
///
/// @param status `in-progress` until it is sent
public record ResponseView(String resourceType, String questionnaire, String status, List<Answered> item) {

    private static final String CODES = "urn:ot-verkko:form-answers";

    /// One question with its answers, or what stands below a heading.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Answered(String linkId, String text, List<Value> answer, List<Answered> item) {}

    /// One answer; one of its parts is there.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(
            @Nullable Coding valueCoding,
            @Nullable CaseText valueString,
            @SuppressWarnings("NullAway") @Nullable Boolean valueBoolean,
            @Nullable Integer valueInteger,
            @Nullable LocalDate valueDate) {

        static Value of(Item item, Object value, String language) {
            return switch (value) {
                case String text when item.type().isWritten() -> new Value(null, new CaseText(text), null, null, null);
                case String code ->
                    new Value(
                            new Coding(
                                    CODES,
                                    code,
                                    in(language, item.wording().options().getOrDefault(code, Map.of()))),
                            null,
                            null,
                            null,
                            null);
                case Boolean flag -> new Value(null, null, flag, null, null);
                case Integer number -> new Value(null, null, null, number, null);
                case LocalDate day -> new Value(null, null, null, null, day);
                default -> throw new IllegalArgumentException("no answer: " + value.getClass());
            };
        }
    }

    public record Coding(String system, String code, String display) {}

    /// @param answers  with their texts opened
    /// @param language `fi`, `sv` or `en`
    static ResponseView of(Questionnaire form, Answers answers, boolean sent, String language) {
        return new ResponseView(
                "QuestionnaireResponse",
                form.canonical(),
                sent ? "completed" : "in-progress",
                level(form.items(), answers, language));
    }

    private static List<Answered> level(List<Item> items, Answers answers, String language) {
        var shown = new ArrayList<Answered>();
        for (var item : items) {
            var text = in(language, item.wording().text());
            if (item.isTable()) {
                answers.rows(item.linkId())
                        .forEach(row -> shown.add(
                                new Answered(item.linkId(), text, List.of(), level(item.items(), row, language))));
            } else if (item.type() == Item.Type.GROUP) {
                var below = level(item.items(), answers, language);
                if (!below.isEmpty()) {
                    shown.add(new Answered(item.linkId(), text, List.of(), below));
                }
            } else if (answers.has(item.linkId())) {
                var values = answers.all(item.linkId()).stream()
                        .map(value -> Value.of(item, value, language))
                        .toList();
                shown.add(new Answered(item.linkId(), text, values, List.of()));
            }
        }
        return shown;
    }

    private static String in(String language, Map<String, String> texts) {
        return texts.getOrDefault(language, "");
    }
}
