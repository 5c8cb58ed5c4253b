package fi.otverkko.intake.questionnaire;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How long it takes to hold the largest possible response against each form: read, placed, conditions evaluated, every
/// answer checked. A program for `./ot bench`; needs no store and no Spring.
public final class FormTiming {

    private static final int WARMING = 3_000;
    private static final int RUNS = 3_000;
    private static final int ROWS = 3;
    private static final int TEXT = 1_000;

    private final Questionnaire form;
    private final List<Object> expected;

    private FormTiming(Questionnaire form) {
        this.form = form;
        this.expected = form.places().values().stream()
                .flatMap(place -> place.item().conditions().stream())
                .map(Item.Condition::expected)
                .toList();
    }

    /// Prints a line for each form, tab-separated: name, answers kept, bytes, milliseconds at p50, p95 and p99.
    ///
    /// @throws IOException if a form is missing from the service
    @SuppressWarnings("SystemOut") // its answer
    public static void main(String[] arguments) throws IOException {
        for (var form : new ShippedForms(JsonMapper.shared()).all()) {
            System.out.println(new FormTiming(form).line());
        }
    }

    private String line() {
        var text = response().toString();
        int answers = checked(text);
        for (int i = 0; i < WARMING; i++) {
            checked(text);
        }
        var nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begin = System.nanoTime();
            checked(text);
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%.4f\t%.4f\t%.4f",
                form.name(),
                answers,
                text.length(),
                at(nanos, 50),
                at(nanos, 95),
                at(nanos, 99));
    }

    private static double at(long[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100] / 1e6;
    }

    private int checked(String response) {
        var answers = ResponseReader.read(form, JsonMapper.shared().readTree(response));
        return Check.of(form, answers)
                .requireFitting()
                .requireComplete()
                .kept()
                .values()
                .size();
    }

    private JsonNode response() {
        var response = JsonNodeFactory.instance.objectNode();
        response.put("questionnaire", form.canonical());
        form.items().forEach(item -> fill(item, response));
        return response;
    }

    private void fill(Item item, ObjectNode parent) {
        if (item.type() == Item.Type.DISPLAY) {
            return;
        }
        int rows = item.isTable() ? Math.min(ROWS, item.bounds().maxOccurs()) : 1;
        for (int i = 0; i < rows; i++) {
            var node = parent.withArray("item").addObject().put("linkId", item.linkId());
            if (item.type() == Item.Type.GROUP) {
                item.items().forEach(below -> fill(below, node));
            } else {
                answer(item, node.putArray("answer"));
            }
        }
    }

    private void answer(Item item, ArrayNode answers) {
        int count = item.repeats() ? item.bounds().maxOccurs() : 1;
        switch (item.type()) {
            case CHOICE ->
                codes(item)
                        .limit(count)
                        .forEach(code ->
                                answers.addObject().putObject("valueCoding").put("code", code));
            case TEXT, STRING -> {
                var text = "Palvelut ohjaavat. "
                        .repeat(TEXT)
                        .substring(0, Math.min(TEXT, item.bounds().maxLength()));
                answers.addObject().put("valueString", text);
            }
            case BOOLEAN -> answers.addObject().put("valueBoolean", true);
            case INTEGER ->
                answers.addObject().put("valueInteger", item.bounds().min());
            case DATE -> answers.addObject().put("valueDate", "2026-01-15");
            case GROUP, DISPLAY -> throw new IllegalArgumentException(item.linkId());
        }
    }

    /// First those on which other questions depend, so that these are asked; what stands alone only for want of others.
    private Stream<String> codes(Item item) {
        var together = item.options().stream()
                .filter(code -> !item.exclusive().contains(code))
                .sorted()
                .toList();
        var offered =
                together.isEmpty() ? item.options().stream().sorted().limit(1).toList() : together;
        return Stream.concat(
                offered.stream().filter(expected::contains), offered.stream().filter(code -> !expected.contains(code)));
    }
}
