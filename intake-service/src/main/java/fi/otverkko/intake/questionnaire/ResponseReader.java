package fi.otverkko.intake.questionnaire;

import fi.otverkko.platform.kernel.Refusal;
import fi.otverkko.platform.kernel.Refusal.Wrong;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads answers from a FHIR R4 QuestionnaireResponse to a certain form. An item is taken only where the form has it,
/// so the depth is that of the form.
public final class ResponseReader {

    private final Questionnaire form;
    private final List<Wrong> wrong = new ArrayList<>();

    private ResponseReader(Questionnaire form) {
        this.form = form;
    }

    /// The answers as they were given, not yet held against the conditions.
    ///
    /// @throws Refusal.Invalid `response-invalid`, naming each answer that is not one by its linkId
    public static Answers read(Questionnaire form, JsonNode response) {
        var reader = new ResponseReader(form);
        if (!response.path("questionnaire").asString("").equals(form.canonical())) {
            reader.wrong.add(Wrong.of("questionnaire", "one-of", form.canonical()));
        }
        var values = new LinkedHashMap<String, List<Object>>();
        reader.items(response, null, values);
        if (!reader.wrong.isEmpty()) {
            throw new Refusal.Invalid("response-invalid", reader.wrong);
        }
        return new Answers(values);
    }

    private void items(JsonNode parent, @Nullable String within, Map<String, List<Object>> values) {
        for (var node : parent.path("item")) {
            var linkId = node.path("linkId").asString("");
            var place = form.places().get(linkId);
            if (place == null || place.item().type() == Item.Type.DISPLAY || !Objects.equals(place.parent(), within)) {
                wrong.add(Wrong.of(Check.shown(linkId), "unknown-field"));
                continue;
            }
            var item = place.item();
            if (item.isTable()) {
                var row = new LinkedHashMap<String, List<Object>>();
                items(node, linkId, row);
                answers(values, linkId).add(new Answers(row));
            } else if (item.type() == Item.Type.GROUP) {
                items(node, linkId, values);
            } else {
                node.path("answer").forEach(answer -> answer(item, answer, answers(values, linkId)));
            }
        }
    }

    private void answer(Item item, JsonNode answer, List<Object> values) {
        var value = value(item, answer);
        if (value == null) {
            wrong.add(expected(item));
        } else {
            values.add(value);
        }
    }

    private static @Nullable Object value(Item item, JsonNode answer) {
        return switch (item.type()) {
            case CHOICE -> text(answer.path("valueCoding").path("code"));
            case TEXT, STRING -> text(answer.path("valueString"));
            case BOOLEAN -> {
                var value = answer.path("valueBoolean");
                yield value.isBoolean() ? (Object) value.asBoolean() : null;
            }
            case INTEGER -> {
                var value = answer.path("valueInteger");
                yield value.isInt() ? (Object) value.asInt() : null;
            }
            case DATE -> day(text(answer.path("valueDate")));
            case GROUP, DISPLAY -> null;
        };
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static Wrong expected(Item item) {
        return switch (item.type()) {
            case CHOICE -> Values.oneOf(item, item.linkId());
            case BOOLEAN -> Wrong.of(item.linkId(), "boolean-expected");
            case INTEGER -> Wrong.of(item.linkId(), "number-expected");
            case DATE -> Wrong.of(item.linkId(), "date-expected");
            case TEXT, STRING, GROUP, DISPLAY -> Wrong.of(item.linkId(), "text-expected");
        };
    }

    private static List<Object> answers(Map<String, List<Object>> values, String linkId) {
        return values.computeIfAbsent(linkId, _ -> new ArrayList<>());
    }
}
