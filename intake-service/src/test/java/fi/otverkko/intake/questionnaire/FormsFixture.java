package fi.otverkko.intake.questionnaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped forms, a sample answer to each, and answers in short.
final class FormsFixture {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final ShippedForms FORMS = load();
    static final Questionnaire IDENTIFIED = FORMS.get("pre-information-identified", "1.0");
    static final Questionnaire ANONYMOUS = FORMS.get("pre-information-anonymous", "1.0");
    static final Questionnaire RECOMMENDATIONS = FORMS.get("recommendations", "1.1");

    /// `A1=YES E1=RARE_DISEASE+FITS_NONE B9=true`.
    static Answers answers(String given) {
        var values = new LinkedHashMap<String, List<Object>>();
        for (var one : given.isBlank()
                ? List.<String>of()
                : Arrays.asList(given.strip().split(" +", -1))) {
            var linkId = one.substring(0, one.indexOf('='));
            var list = new ArrayList<Object>();
            for (var value : one.substring(one.indexOf('=') + 1).split("\\+", -1)) {
                list.add(
                        value.matches("true|false")
                                ? (Object) Boolean.valueOf(value)
                                : value.matches("[0-9]+") ? (Object) Integer.valueOf(value) : value);
            }
            values.put(linkId, list);
        }
        return new Answers(values);
    }

    static Answers with(Answers answers, String linkId, Object... given) {
        var values = new LinkedHashMap<>(answers.values());
        values.put(linkId, List.of(given));
        return new Answers(values);
    }

    static Answers sample(Questionnaire form) {
        return ResponseReader.read(form, sampleJson(form));
    }

    static JsonNode sampleJson(Questionnaire form) {
        return JSON.readTree(text("forms/" + form.name() + '-' + form.version() + "-sample.json"));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static byte[] bytes(String resource) {
        try (var in = Objects.requireNonNull(FormsFixture.class.getClassLoader().getResourceAsStream(resource))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static ShippedForms load() {
        try {
            return new ShippedForms(JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FormsFixture() {}
}
